import type { DraftErrors } from '../fields/item-form'
import { getItemForm, type EditableType } from '../fields/registry'
import { BLANK, type ItemDraft } from './item-draft'

const LONGEST_STEM = 600

/** What is missing, before the server is asked. `t` speaks for articles.editor. */
export function checkDraft(type: EditableType, draft: ItemDraft, t: (key: string) => string): DraftErrors {
  const form = getItemForm(type)
  const stem = checkStem(draft.stem, form.stemLabel === 'stemGap')
  const found: DraftErrors = { ...(stem ? { stem } : {}), ...form.check(draft) }
  return Object.fromEntries(Object.entries(found).map(([place, error]) => [place, t(`errors.${error}`)]))
}

function checkStem(stem: string, needsGap: boolean): string | null {
  if (stem.trim() === '') return 'stem'
  if (needsGap && stem.split(BLANK).length !== 2) return 'gap'
  return stem.trim().length > LONGEST_STEM ? 'long' : null
}

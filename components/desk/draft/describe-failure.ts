import { RefusedError, UnreachableError } from '../api'
import type { DraftErrors } from '../fields/item-form'
import { getItemForm, type EditableType } from '../fields/registry'

type Input = { type: EditableType; error: unknown; t: (key: string) => string }

/** The server's answer, beside the field it is about. `t` speaks for articles.editor. */
export function describeFailure({ type, error, t }: Input): DraftErrors {
  if (error instanceof UnreachableError) return { other: t('errors.offline') }
  if (!(error instanceof RefusedError)) return { other: t('errors.other') }
  if (error.error.code === 'conflict') return { other: t('errors.conflict') }
  const { refusals } = getItemForm(type)
  const failed: DraftErrors = {}
  for (const path of Object.keys(error.error.fields ?? {})) {
    const [field = ''] = path.split('.')
    const [place, key] = field === 'stem' ? (['stem', 'other'] as const) : (refusals[field] ?? [])
    if (place && key) failed[place] = t(`errors.${key}`)
  }
  return Object.keys(failed).length > 0
    ? { ...failed, other: t('errors.summary') }
    : { other: t('errors.other') }
}

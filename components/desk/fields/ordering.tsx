'use client'
import { useTranslations } from 'use-intl'
import { controlClass } from '@/components/ui/field'
import { EMPTY_PART } from '../draft/item-draft'
import { listParts } from '../draft/parts'
import { hasTwins, orNull } from '../draft/typed-text'
import type { FieldsProps, ItemForm } from './item-form'
import { PartList } from './part-list'
import { SignButton } from './sign-button'

const FEWEST_ENTRIES = 3

export const ordering: ItemForm = {
  stemLabel: 'stem',
  hasFeedback: true,
  Fields: EntryFields,
  toContent: (draft) => ({
    entries: listParts(draft).map(({ text, key, rest }) => ({
      source: null,
      ...rest,
      text,
      when: orNull(key),
    })),
  }),
  fromSelection: ({ key }) => ({ parts: [{ ...EMPTY_PART, text: key }, EMPTY_PART, EMPTY_PART] }),
  check: ({ parts }) => {
    const texts = parts.map((part) => part.text.trim()).filter(Boolean)
    return texts.length < FEWEST_ENTRIES || hasTwins(texts) ? { parts: 'entries' } : {}
  },
  refusals: { entries: ['parts', 'entries'] },
}

/** The entries in the right order, each with what decides its place. */
function EntryFields({ draft, errors, onChange }: FieldsProps) {
  const t = useTranslations('articles.editor')
  const move = (from: number, to: number) => {
    const parts = [...draft.parts]
    parts.splice(to, 0, ...parts.splice(from, 1))
    onChange({ ...draft, parts })
  }
  return (
    <PartList
      draft={draft}
      error={errors.parts}
      legend={t('entries')}
      hint={t('entriesHint')}
      addLabel={t('addEntry')}
      least={FEWEST_ENTRIES}
      onChange={onChange}
    >
      {(part, { number, set, remove, canRemove }) => (
        <div className="flex items-center gap-1">
          <div className="grid min-w-0 flex-1 gap-1 sm:grid-cols-[1fr_7rem] sm:gap-2">
            <input
              className={controlClass}
              aria-label={t('entry', { number })}
              value={part.text}
              onChange={(event) => set({ ...part, text: event.target.value })}
            />
            <input
              className={controlClass}
              aria-label={t('entryWhen', { number })}
              value={part.key}
              onChange={(event) => set({ ...part, key: event.target.value })}
            />
          </div>
          <SignButton
            label={t('moveEntryUp', { number })}
            sign="↑"
            isOff={number === 1}
            onPress={() => move(number - 1, number - 2)}
          />
          <SignButton
            label={t('moveEntryDown', { number })}
            sign="↓"
            isOff={number === draft.parts.length}
            onPress={() => move(number - 1, number)}
          />
          <SignButton label={t('removeEntry', { number })} sign="×" isOff={!canRemove} onPress={remove} />
        </div>
      )}
    </PartList>
  )
}

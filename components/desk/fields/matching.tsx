'use client'
import { useTranslations } from 'use-intl'
import { controlClass, TextAreaField } from '@/components/ui/field'
import { EMPTY_PART, type ItemDraft } from '../draft/item-draft'
import { listParts } from '../draft/parts'
import { hasTwins, splitAllLines, splitLines } from '../draft/typed-text'
import type { DraftErrors, FieldsProps, ItemForm } from './item-form'
import { PartList } from './part-list'
import { SignButton } from './sign-button'

export const matching: ItemForm = {
  stemLabel: 'stem',
  hasFeedback: true,
  Fields: PairFields,
  toContent: (draft) => ({
    pairs: listParts(draft).map(({ text, key, rest }) => ({
      source: null,
      ...rest,
      left: text,
      right: key,
    })),
    distractors: splitLines(draft.distractors),
  }),
  fromSelection: ({ key }) => ({ parts: [{ ...EMPTY_PART, text: key }, EMPTY_PART, EMPTY_PART] }),
  check: checkPairs,
  refusals: { pairs: ['parts', 'pairs'], distractors: ['parts', 'pairs'] },
}

function checkPairs(draft: ItemDraft): DraftErrors {
  const pairs = listParts(draft)
  const lefts = pairs.map(({ text }) => text)
  const rights = pairs.map(({ key }) => key)
  const isWhole = pairs.every(({ text, key }) => text !== '' && key !== '')
  const areApart = !hasTwins(lefts) && !hasTwins([...rights, ...splitAllLines(draft.distractors)])
  return pairs.length >= 2 && isWhole && areApart ? {} : { parts: 'pairs' }
}

/** The pairs: what is shown, and beside it what belongs to it. */
function PairFields({ draft, errors, onChange }: FieldsProps) {
  const t = useTranslations('articles.editor')
  return (
    <>
      <PartList
        draft={draft}
        error={errors.parts}
        legend={t('pairs')}
        hint={t('pairsHint')}
        addLabel={t('addPair')}
        least={2}
        onChange={onChange}
      >
        {(part, { number, set, remove, canRemove }) => (
          <div className="flex items-center gap-2">
            <div className="grid min-w-0 flex-1 gap-1 sm:grid-cols-2 sm:gap-2">
              <input
                className={controlClass}
                aria-label={t('pairLeft', { number })}
                value={part.text}
                onChange={(event) => set({ ...part, text: event.target.value })}
              />
              <input
                className={controlClass}
                aria-label={t('pairRight', { number })}
                value={part.key}
                onChange={(event) => set({ ...part, key: event.target.value })}
              />
            </div>
            <SignButton label={t('removePair', { number })} sign="×" isOff={!canRemove} onPress={remove} />
          </div>
        )}
      </PartList>
      <TextAreaField
        label={t('distractors')}
        hint={t('distractorsHint')}
        rows={2}
        data-lines=""
        value={draft.distractors}
        onChange={(event) => onChange({ ...draft, distractors: event.target.value })}
      />
    </>
  )
}

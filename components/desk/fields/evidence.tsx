'use client'
import { useId } from 'react'
import { useTranslations } from 'use-intl'
import { listOptions } from '../draft/options'
import type { FieldsProps, ItemForm } from './item-form'

/** A passage with its sentences is only the engine's to make. */
export const evidence: ItemForm = {
  stemLabel: 'stem',
  hasFeedback: true,
  Fields: SentenceFields,
  toContent: (draft) => ({ passage: draft.rest['passage'], options: listOptions(draft) }),
  fromSelection: null,
  check: () => ({}),
  refusals: { options: ['options', 'options'] },
}

/** The sentences of a passage are the article's own words; only which one is right can be changed. */
function SentenceFields({ draft, onChange }: FieldsProps) {
  const t = useTranslations('articles.editor')
  const name = useId()
  return (
    <fieldset className="flex flex-col gap-1">
      <legend className="font-semibold">{t('sentences')}</legend>
      {draft.options.map((option, index) => (
        <label key={option.text} className="flex min-h-11 items-start gap-3 py-1.5">
          <input
            type="radio"
            name={name}
            className="mt-0.5 size-5 shrink-0 accent-accent"
            checked={option.isKey}
            onChange={() =>
              onChange({
                ...draft,
                options: draft.options.map((other, at) => ({ ...other, isKey: at === index })),
              })
            }
          />
          <span className="min-w-0 font-serif">{option.text}</span>
        </label>
      ))}
    </fieldset>
  )
}

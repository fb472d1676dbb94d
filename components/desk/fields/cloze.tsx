'use client'
import { useTranslations } from 'use-intl'
import { controlClass } from '@/components/ui/field'
import type { ItemDraft } from '../draft/item-draft'
import { splitLines } from '../draft/typed-text'
import { AcceptedField, checkKey, KeyField } from './answer-fields'
import type { FieldsProps, ItemForm } from './item-form'

export const cloze: ItemForm = {
  stemLabel: 'stemGap',
  hasFeedback: true,
  Fields: ClozeFields,
  toContent: (draft) => ({
    key: draft.key.trim(),
    accepted: splitLines(draft.accepted),
    bank: listBank(draft),
  }),
  fromSelection: ({ gapped, key }) => ({ stem: gapped, key }),
  check: checkKey,
  refusals: { key: ['key', 'key'], bank: ['options', 'options'] },
}

/** The words to choose from, the right one among them; null where the answer is typed. */
function listBank(draft: ItemDraft): string[] | null {
  const key = draft.key.trim()
  const words = draft.options.map((option) => option.text.trim()).filter(Boolean)
  return words.length === 0 ? null : [...new Set(words.includes(key) ? words : [key, ...words])]
}

function ClozeFields(props: FieldsProps) {
  return (
    <>
      <KeyField {...props} label="key" />
      <AcceptedField {...props} hint="acceptedHint" />
      {props.draft.options.length > 0 ? <BankFields {...props} /> : null}
    </>
  )
}

function BankFields({ draft, onChange }: FieldsProps) {
  const t = useTranslations('articles.editor')
  const { options } = draft
  const rename = (index: number, text: string) =>
    onChange({
      ...draft,
      options: options.map((other, at) => (at === index ? { ...other, text } : other)),
    })
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="font-semibold">{t('bank')}</legend>
      <p className="text-sm text-ink-soft">{t('bankHint')}</p>
      {options.map((option, index) => (
        <input
          key={index}
          className={controlClass}
          aria-label={t('option', { number: index + 1 })}
          value={option.text}
          onChange={(event) => rename(index, event.target.value)}
        />
      ))}
    </fieldset>
  )
}

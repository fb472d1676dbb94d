'use client'
import { useId } from 'react'
import { useTranslations } from 'use-intl'
import { CheckField, TextField } from '@/components/ui/field'
import { orNull } from '../draft/typed-text'
import type { FieldsProps, ItemForm } from './item-form'

export const trueFalse: ItemForm = {
  stemLabel: 'stemStatement',
  hasFeedback: true,
  Fields: TrueFalseFields,
  toContent: ({ isTrue, correction }) => ({
    key: isTrue,
    correction: isTrue ? null : orNull(correction),
  }),
  fromSelection: ({ sentence }) => ({ stem: sentence }),
  check: () => ({}),
  refusals: { key: ['key', 'key'] },
}

function TrueFalseFields({ draft, onChange }: FieldsProps) {
  const t = useTranslations('articles')
  const name = useId()
  return (
    <fieldset className="flex flex-col">
      <legend className="font-semibold">{t('editor.isTrue')}</legend>
      <div className="flex gap-6">
        <CheckField
          type="radio"
          name={name}
          label={t('item.true')}
          checked={draft.isTrue}
          onChange={() => onChange({ ...draft, isTrue: true })}
        />
        <CheckField
          type="radio"
          name={name}
          label={t('item.false')}
          checked={!draft.isTrue}
          onChange={() => onChange({ ...draft, isTrue: false })}
        />
      </div>
      {draft.isTrue ? null : (
        <TextField
          label={t('editor.correction')}
          value={draft.correction}
          onChange={(event) => onChange({ ...draft, correction: event.target.value })}
        />
      )}
    </fieldset>
  )
}

'use client'
import { useTranslations } from 'use-intl'
import { TextAreaField, TextField } from '@/components/ui/field'
import type { ItemDraft } from '../draft/item-draft'
import type { DraftErrors, FieldsProps } from './item-form'

/** The right answer, or the back of a card. */
export function KeyField({ draft, errors, label, onChange }: FieldsProps & { label: 'key' | 'keyBack' }) {
  const t = useTranslations('articles.editor')
  return (
    <TextField
      label={t(label)}
      error={errors.key}
      value={draft.key}
      onChange={(event) => onChange({ ...draft, key: event.target.value })}
    />
  )
}

/** Other answers that count. */
export function AcceptedField({
  draft,
  hint,
  onChange,
}: Omit<FieldsProps, 'errors'> & { hint: 'acceptedHint' | 'acceptedListHint' }) {
  const t = useTranslations('articles.editor')
  return (
    <TextAreaField
      label={t('accepted')}
      hint={t(hint)}
      rows={2}
      data-lines=""
      value={draft.accepted}
      onChange={(event) => onChange({ ...draft, accepted: event.target.value })}
    />
  )
}

/** What is missing where an answer must be given. */
export function checkKey({ key }: ItemDraft): DraftErrors {
  return key.trim() === '' ? { key: 'key' } : {}
}

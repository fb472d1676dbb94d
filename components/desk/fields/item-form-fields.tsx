'use client'
import { useTranslations } from 'use-intl'
import { TextAreaField, TextField } from '@/components/ui/field'
import type { FieldsProps } from './item-form'
import { getItemForm, type EditableType } from './registry'

/** The form of one item: its question, the fields of its type, and what is said after the answer. */
export function ItemFormFields({ type, ...props }: FieldsProps & { type: EditableType }) {
  const t = useTranslations('articles.editor')
  const { stemLabel, hasFeedback, Fields } = getItemForm(type)
  const { draft, errors, onChange } = props
  return (
    <>
      <TextAreaField
        label={t(stemLabel)}
        hint={stemLabel === 'stemGap' ? t('stemGapHint') : undefined}
        error={errors.stem}
        rows={countRows(draft.stem)}
        value={draft.stem}
        onChange={(event) => onChange({ ...draft, stem: event.target.value })}
        data-autofocus=""
        enterKeyHint="done"
      />
      <Fields {...props} />
      {hasFeedback ? (
        <TextField
          label={t('feedback')}
          hint={t('feedbackHint')}
          value={draft.feedback}
          onChange={(event) => onChange({ ...draft, feedback: event.target.value })}
        />
      ) : null}
    </>
  )
}

/** So that a question is seen whole in the narrow column, as far as the screen allows. */
function countRows(text: string): number {
  return Math.min(8, Math.max(2, Math.ceil(text.length / 44)))
}

'use client'
import { useTranslations } from 'use-intl'
import { TextField } from '@/components/ui/field'
import type { ItemDraft } from '../draft/item-draft'
import { orNull, readFigure, splitLines } from '../draft/typed-text'
import { AcceptedField } from './answer-fields'
import type { FieldsProps, ItemForm } from './item-form'

const MOST_TOLERANCE = 50

export const numeric: ItemForm = {
  stemLabel: 'stem',
  hasFeedback: true,
  Fields: NumericFields,
  toContent: (draft) => ({
    keyText: draft.key.trim() || draft.value.trim(),
    value: readFigure(draft.value),
    unit: orNull(draft.unit),
    tolerance: (readFigure(draft.tolerance) || 0) / 100,
    accepted: splitLines(draft.accepted),
  }),
  fromSelection: ({ key, figure }) => ({ key, value: figure }),
  check: ({ value, tolerance }) => {
    const share = Number(tolerance || '0')
    return {
      ...(Number.isNaN(readFigure(value)) ? { value: 'number' } : {}),
      ...(share >= 0 && share <= MOST_TOLERANCE ? {} : { tolerance: 'tolerance' }),
    }
  },
  refusals: {
    value: ['value', 'number'],
    tolerance: ['tolerance', 'tolerance'],
    keyText: ['key', 'key'],
  },
}

function NumericFields(props: FieldsProps) {
  return (
    <>
      <FigureFields {...props} />
      <AcceptedField {...props} hint="acceptedHint" />
    </>
  )
}

function FigureFields({ draft, errors, onChange }: FieldsProps) {
  const t = useTranslations('articles.editor')
  const set = (patch: Partial<ItemDraft>) => onChange({ ...draft, ...patch })
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <TextField
        label={t('value')}
        inputMode="decimal"
        error={errors.value}
        value={draft.value}
        onChange={(event) => set({ value: event.target.value })}
      />
      <TextField
        label={t('unit')}
        value={draft.unit}
        onChange={(event) => set({ unit: event.target.value })}
      />
      <TextField
        label={t('keyFigure')}
        error={errors.key}
        value={draft.key}
        onChange={(event) => set({ key: event.target.value })}
      />
      <TextField
        label={t('tolerance')}
        hint={t('toleranceHint')}
        inputMode="decimal"
        error={errors.tolerance}
        value={draft.tolerance}
        onChange={(event) => set({ tolerance: event.target.value })}
      />
    </div>
  )
}

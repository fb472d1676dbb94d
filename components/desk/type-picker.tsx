'use client'
import { useTranslations } from 'use-intl'
import { SelectField } from '@/components/ui/field'
import type { EditableType } from './fields/registry'

type Props = {
  type: EditableType
  types: readonly EditableType[]
  onChange: (type: EditableType) => void
}

/** The types to choose from for a new question. */
export function TypePicker({ type, types, onChange }: Props) {
  const t = useTranslations('articles')
  return (
    <SelectField
      label={t('editor.type')}
      value={type}
      onChange={(event) => onChange(types.find((each) => each === event.target.value) ?? type)}
    >
      {types.map((each) => (
        <option key={each} value={each}>
          {t(`item.types.${each}`)}
        </option>
      ))}
    </SelectField>
  )
}

'use client'
import { useTranslations } from 'use-intl'
import { TextField } from '@/components/ui/field'

type Props = {
  values: Record<string, string>
  errors: Record<string, string>
  /** The school's zone in words. */ zone: string
}

/** When it opens, is due and closes, as wall-clock times of the school. */
export function TimeFields({ values, errors, zone }: Props) {
  const t = useTranslations('assignments')
  return (
    <fieldset className="flex flex-col gap-3">
      <legend className="mb-1 font-semibold">{t('times.legend')}</legend>
      <p className="text-sm text-ink-soft">{zone}</p>
      <div className="grid gap-4 sm:grid-cols-3">
        {(['opensAt', 'dueAt', 'closesAt'] as const).map((field) => (
          <TextField
            key={`${field}${values[field] ?? ''}`}
            type="datetime-local"
            name={field}
            label={t(`times.${field}`)}
            hint={t(`times.${field}Hint`)}
            defaultValue={values[field] ?? ''}
            error={errors[field]}
          />
        ))}
      </div>
    </fieldset>
  )
}

'use client'
import { useActionState } from 'react'
import { useTranslations } from 'use-intl'
import { CheckField, SelectField } from '@/components/ui/field'
import { EMPTY_FORM, type FormState } from '@/lib/server/http/form-state'
import { SubmitButton } from '@/components/ui/submit-button'
import { FormResult } from './form-result'

const FACTORS = [1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3]

type Props<T> = {
  action: (previous: FormState<T>, form: FormData) => Promise<FormState<T>>
  classId: string
  studentId: string
  extraTimeFactor: number
  largeText: boolean
}

/** What a student always gets. */
export function AccommodationForm<T>({ action, classId, studentId, extraTimeFactor, largeText }: Props<T>) {
  const t = useTranslations('classes')
  const [state, run] = useActionState<FormState<T>, FormData>(action, EMPTY_FORM)
  const factors = FACTORS.includes(extraTimeFactor)
    ? FACTORS
    : [...FACTORS, extraTimeFactor].sort((a, b) => a - b)
  return (
    <form action={run} className="flex flex-col gap-3">
      <input type="hidden" name="classId" value={classId} />
      <input type="hidden" name="studentId" value={studentId} />
      <SelectField
        name="extraTime"
        label={t('student.extraTime')}
        defaultValue={state.values.extraTime ?? String(extraTimeFactor)}
        key={state.values.extraTime ?? extraTimeFactor}
      >
        {factors.map((factor) => (
          <option key={factor} value={factor}>
            {factor === 1
              ? t('student.noExtra')
              : t('student.extraPercent', { percent: Math.round((factor - 1) * 100) })}
          </option>
        ))}
      </SelectField>
      <CheckField name="largeText" label={t('student.largeText')} defaultChecked={largeText} />
      <SubmitButton variant="secondary" busy={t('details.saving')} className="self-start">
        {t('details.save')}
      </SubmitButton>
      <FormResult state={state} />
    </form>
  )
}

'use client'
import { useActionState } from 'react'
import { useTranslations } from 'use-intl'
import { SelectField, TextField } from '@/components/ui/field'
import { SubmitButton } from '@/components/ui/submit-button'
import { EMPTY_FORM, type FormState } from '@/lib/server/http/form-state'

type Props<T> = {
  action: (previous: FormState<T>, form: FormData) => Promise<FormState<T>>
  assignmentId: string
  students: { id: string; name: string }[]
  sections: string[]
  hasTimeLimit: boolean
  zone: string
}

/** Gives one student or one section something more in this assignment. */
export function OverrideForm<T>({ action, assignmentId, students, sections, hasTimeLimit, zone }: Props<T>) {
  const t = useTranslations('assignments')
  const [state, run] = useActionState<FormState<T>, FormData>(action, EMPTY_FORM)
  const { values, fields } = state
  if (students.length === 0) return null
  return (
    <details className="group rounded-md border border-line" open={state.status === 'failed' || undefined}>
      <summary className="flex min-h-11 items-center px-4 font-semibold">
        {t('exceptions.new')}
        <span aria-hidden="true" className="ml-auto group-open:rotate-180">
          ▾
        </span>
      </summary>
      <form action={run} className="flex flex-col gap-4 border-t border-line p-4">
        <input type="hidden" name="assignmentId" value={assignmentId} />
        <SelectField
          key={`target${values.target}`}
          name="target"
          label={t('exceptions.for')}
          defaultValue={values.target ?? ''}
          error={fields.target}
          required
        >
          <option value="">{t('exceptions.choose')}</option>
          {sections.length > 0 ? (
            <optgroup label={t('exceptions.sections')}>
              {sections.map((name) => (
                <option key={name} value={`section:${name}`}>
                  {name}
                </option>
              ))}
            </optgroup>
          ) : null}
          <optgroup label={t('exceptions.students')}>
            {students.map((student) => (
              <option key={student.id} value={`student:${student.id}`}>
                {student.name}
              </option>
            ))}
          </optgroup>
        </SelectField>
        <p className="text-sm text-ink-soft">{zone}</p>
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField
            type="datetime-local"
            name="dueAt"
            label={t('exceptions.dueAt')}
            defaultValue={values.dueAt ?? ''}
            error={fields.dueAt}
          />
          <TextField
            type="datetime-local"
            name="closesAt"
            label={t('exceptions.closesAt')}
            defaultValue={values.closesAt ?? ''}
            error={fields.closesAt}
          />
          <SelectField
            key={`extraTime${values.extraTime}`}
            name="extraTime"
            label={t('exceptions.extraTime')}
            hint={hasTimeLimit ? undefined : t('exceptions.noLimit')}
            defaultValue={values.extraTime ?? '1'}
          >
            {[1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3].map((factor) => (
              <option key={factor} value={factor}>
                {factor === 1
                  ? t('exceptions.noExtra')
                  : t('exceptions.time', { percent: Math.round((factor - 1) * 100) })}
              </option>
            ))}
          </SelectField>
          <TextField
            type="number"
            name="attempts"
            min={1}
            max={20}
            inputMode="numeric"
            label={t('exceptions.attemptsLabel')}
            defaultValue={values.attempts ?? ''}
            error={fields.attempts}
          />
        </div>
        <TextField
          name="reason"
          label={t('exceptions.reason')}
          hint={t('exceptions.reasonHint')}
          defaultValue={values.reason ?? ''}
          error={fields.reason}
          maxLength={300}
        />
        {state.status === 'failed' ? (
          <p role="alert" className="text-sm font-medium text-bad">
            {state.message}
          </p>
        ) : null}
        <SubmitButton variant="secondary" busy={t('settings.saving')} className="self-start">
          {t('exceptions.give')}
        </SubmitButton>
      </form>
    </details>
  )
}

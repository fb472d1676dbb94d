'use client'
import { useActionState } from 'react'
import { useTranslations } from 'use-intl'
import { SubmitButton } from '@/components/ui/submit-button'
import { EMPTY_FORM, type FormState } from '@/lib/server/http/form-state'
import { TimeFields } from './time-fields'

type Props<T> = {
  action: (previous: FormState<T>, form: FormData) => Promise<FormState<T>>
  assignmentId: string
  initial: { opensAt: string; dueAt: string; closesAt: string }
  zone: string
}

/** Extends, shortens or opens again. */
export function TimesForm<T>({ action, assignmentId, initial, zone }: Props<T>) {
  const t = useTranslations('assignments')
  const [state, run] = useActionState<FormState<T>, FormData>(action, EMPTY_FORM)
  return (
    <form action={run} className="flex flex-col gap-4">
      <input type="hidden" name="assignmentId" value={assignmentId} />
      <TimeFields
        values={state.status === 'failed' ? state.values : initial}
        errors={state.fields}
        zone={zone}
      />
      <div className="flex flex-wrap items-center gap-3">
        <SubmitButton busy={t('settings.saving')}>{t('settings.saveTimes')}</SubmitButton>
        <p
          role="status"
          className={state.status === 'failed' ? 'text-sm font-medium text-bad' : 'text-sm text-good'}
        >
          {state.status === 'done' ? t('settings.saved') : state.message}
        </p>
      </div>
    </form>
  )
}

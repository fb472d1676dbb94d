'use client'
import { useActionState } from 'react'
import { useTranslations } from 'use-intl'
import { TextField } from '@/components/ui/field'
import { SubmitButton } from '@/components/ui/submit-button'
import { EMPTY_FORM, type FormState } from '@/lib/server/http/form-state'

type Props<T> = {
  action: (previous: FormState<T>, form: FormData) => Promise<FormState<T>>
  /** Of a class that exists. */
  initial?: { classId: string; name: string; subject: string }
  /** Where to go on to when it is made. */
  next?: string
  variant?: 'primary' | 'secondary'
}

/** Name and subject of a class. */
export function DetailsForm<T>({ action, initial, next, variant = 'primary' }: Props<T>) {
  const t = useTranslations('classes')
  const [state, run] = useActionState<FormState<T>, FormData>(action, EMPTY_FORM)
  return (
    <form action={run} className="flex flex-col gap-4 sm:max-w-xl">
      {initial ? <input type="hidden" name="classId" value={initial.classId} /> : null}
      {next ? <input type="hidden" name="next" value={next} /> : null}
      <TextField
        name="name"
        label={t('details.name')}
        hint={t('details.nameHint')}
        defaultValue={state.values.name ?? initial?.name}
        error={state.fields.name}
        maxLength={80}
        autoComplete="off"
        required
      />
      <TextField
        name="subject"
        label={t('details.subject')}
        defaultValue={state.values.subject ?? initial?.subject}
        error={state.fields.subject}
        maxLength={80}
        autoComplete="off"
      />
      {state.status === 'failed' && Object.keys(state.fields).length === 0 ? (
        <p role="alert" className="font-medium text-bad">
          {state.message}
        </p>
      ) : null}
      <SubmitButton busy={t('details.saving')} variant={variant} className="self-start">
        {t(initial ? 'details.save' : 'details.create')}
      </SubmitButton>
    </form>
  )
}

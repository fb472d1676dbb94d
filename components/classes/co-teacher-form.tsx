'use client'
import { useActionState } from 'react'
import { useTranslations } from 'use-intl'
import { TextField } from '@/components/ui/field'
import { SubmitButton } from '@/components/ui/submit-button'
import { EMPTY_FORM, type FormState } from '@/lib/server/http/form-state'

/** Adds a colleague by username. */
export function CoTeacherForm<T>({
  action,
  classId,
}: {
  action: (previous: FormState<T>, form: FormData) => Promise<FormState<T>>
  classId: string
}) {
  const t = useTranslations('classes')
  const [state, run] = useActionState<FormState<T>, FormData>(action, EMPTY_FORM)
  return (
    <form action={run} className="flex flex-wrap items-end gap-3">
      <input type="hidden" name="classId" value={classId} />
      <TextField
        className="min-w-48 flex-1"
        name="username"
        label={t('settings.colleague')}
        defaultValue={state.values.username}
        error={state.fields.username ?? (state.status === 'failed' ? state.message : undefined)}
        autoComplete="off"
        autoCapitalize="none"
        required
      />
      <SubmitButton variant="secondary" busy={t('settings.adding')}>
        {t('settings.add')}
      </SubmitButton>
    </form>
  )
}

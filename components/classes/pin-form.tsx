'use client'
import { useActionState } from 'react'
import { useTranslations } from 'use-intl'
import { SubmitButton } from '@/components/ui/submit-button'
import type { LoginSlip } from '@/lib/server/data/classes/add-students'
import { EMPTY_FORM, type FormState } from '@/lib/server/http/form-state'
import { LoginSlips } from './login-slips'

type Props = {
  action: (previous: FormState<LoginSlip>, form: FormData) => Promise<FormState<LoginSlip>>
  classId: string
  studentId: string
  className: string
  origin: string
}

/** A new one-time PIN; its slip is shown once. */
export function PinForm({ action, classId, studentId, className, origin }: Props) {
  const t = useTranslations('classes')
  const [state, run] = useActionState<FormState<LoginSlip>, FormData>(action, EMPTY_FORM)
  if (state.result) return <LoginSlips slips={[state.result]} className={className} origin={origin} />
  return (
    <form action={run}>
      <input type="hidden" name="classId" value={classId} />
      <input type="hidden" name="studentId" value={studentId} />
      <SubmitButton variant="secondary" busy={t('student.making')}>
        {t('student.newPin')}
      </SubmitButton>
      {state.status === 'failed' ? (
        <p role="alert" className="mt-1 text-sm font-medium text-bad">
          {state.message}
        </p>
      ) : null}
    </form>
  )
}

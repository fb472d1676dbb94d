'use client'
import { useActionState } from 'react'
import { Notice } from '@/components/ui/notice'
import { SubmitButton } from '@/components/ui/submit-button'
import { EMPTY_FORM, type FormState } from '@/lib/server/http/form-state'

type Action = (previous: FormState<never>, form: FormData) => Promise<FormState<never>>

/** One button for each outside sign-in that the school has set up. */
export function ProviderButtons({
  action,
  providers,
  busy,
  next,
}: {
  action: Action
  providers: { id: string; label: string }[]
  busy: string
  next?: string
}) {
  const [state, send] = useActionState(action, EMPTY_FORM)
  return (
    <div className="flex flex-col gap-3">
      {state.status === 'failed' ? <Notice tone="bad">{state.message}</Notice> : null}
      {providers.map(({ id, label }) => (
        <form key={id} action={send} className="flex flex-col">
          <input type="hidden" name="provider" value={id} />
          {next ? <input type="hidden" name="next" value={next} /> : null}
          <SubmitButton variant="secondary" busy={busy}>
            {label}
          </SubmitButton>
        </form>
      ))}
    </div>
  )
}

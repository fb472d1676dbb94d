'use client'
import { useActionState, type ReactNode } from 'react'
import type { ButtonSize, ButtonVariant } from '@/components/ui/button-class'
import { SubmitButton } from '@/components/ui/submit-button'
import { EMPTY_FORM, type FormState } from '@/lib/server/http/form-state'

type Props<TResult> = {
  action: (previous: FormState<TResult>, form: FormData) => Promise<FormState<TResult>>
  values: Record<string, string>
  busy: string
  variant?: ButtonVariant
  size?: ButtonSize
  /** For assistive technology, where the button's words alone do not say which of many. */
  label?: string
  children: ReactNode
}

/** One deed on one thing: a button with hidden values, and beside it what went wrong. */
export function OneButtonForm<TResult>({
  action,
  values,
  busy,
  variant = 'secondary',
  size = 'small',
  label,
  children,
}: Props<TResult>) {
  const [state, send] = useActionState(action, EMPTY_FORM as FormState<TResult>)
  return (
    <form action={send} className="flex flex-col items-start gap-1">
      {Object.entries(values).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <SubmitButton busy={busy} variant={variant} size={size} aria-label={label}>
        {children}
      </SubmitButton>
      {state.status === 'failed' ? (
        <p role="alert" className="text-sm font-medium text-bad">
          {state.message}
        </p>
      ) : null}
    </form>
  )
}

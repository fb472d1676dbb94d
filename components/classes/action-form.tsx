'use client'
import { useActionState, type ReactNode } from 'react'
import { EMPTY_FORM, type FormState } from '@/lib/server/http/form-state'

/** A form that is one button (with what the server needs to know): archive, undo, close. Works without JavaScript. */
export function ActionForm<T>({
  action,
  fields,
  children,
  className,
}: {
  action: (previous: FormState<T>, form: FormData) => Promise<FormState<T>>
  fields: Record<string, string>
  children: ReactNode
  className?: string
}) {
  const [state, run] = useActionState<FormState<T>, FormData>(action, EMPTY_FORM)
  return (
    <form action={run} className={className}>
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
      {state.status === 'failed' ? (
        <p role="alert" className="mt-1 text-sm font-medium text-bad">
          {state.message}
        </p>
      ) : null}
    </form>
  )
}

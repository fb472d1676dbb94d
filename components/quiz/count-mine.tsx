'use client'
import { useActionState } from 'react'
import { buttonClass } from '@/components/ui/button-class'
import { EMPTY_FORM, type FormState } from '@/lib/server/http/form-state'

type Props = {
  action: (state: FormState<never>, data: FormData) => Promise<FormState<never>>
  attemptId: string
  position: number
  number: number
  text: { open: string; hint: string; reason: string; send: string; sending: string }
}

/** Opens a small form; works without JavaScript too. */
export function CountMine({ action, attemptId, position, number, text }: Props) {
  const [state, submit, isPending] = useActionState(action, EMPTY_FORM)
  const reasonId = `reason-${number}`
  return (
    <details className="open:w-full" open={state.status === 'failed'}>
      <summary
        className={buttonClass('secondary', 'medium', 'w-fit list-none [&::-webkit-details-marker]:hidden')}
      >
        {text.open}
      </summary>
      <form action={submit} className="mt-3 flex flex-col gap-3 rounded-md border border-line p-4">
        <p>{text.hint}</p>
        <input type="hidden" name="attemptId" value={attemptId} />
        <input type="hidden" name="position" value={position} />
        <input type="hidden" name="number" value={number} />
        <label htmlFor={reasonId} className="font-semibold">
          {text.reason}
        </label>
        <textarea
          id={reasonId}
          name="reason"
          rows={2}
          maxLength={500}
          defaultValue={state.values['reason'] ?? ''}
          className="rounded-md border border-edge bg-sheet px-3 py-2"
        />
        {state.message ? (
          <p role="alert" className="text-bad">
            {state.message}
          </p>
        ) : null}
        <div>
          <button type="submit" aria-disabled={isPending} className={buttonClass()}>
            {isPending ? text.sending : text.send}
          </button>
        </div>
      </form>
    </details>
  )
}

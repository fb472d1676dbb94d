'use client'
import { useActionState, useEffect, useRef, type ReactNode } from 'react'
import { Notice } from '@/components/ui/notice'
import { SubmitButton } from '@/components/ui/submit-button'
import type { ButtonVariant } from '@/components/ui/button-class'
import { EMPTY_FORM, type FormState } from '@/lib/server/http/form-state'
import { AccessField } from './access-field'
import type { FieldSpec } from './field-spec'

type Props<TResult> = {
  action: (previous: FormState<TResult>, form: FormData) => Promise<FormState<TResult>>
  fields: FieldSpec[]
  submit: string
  busy: string
  variant?: ButtonVariant
  /** Said politely when it worked and the page stays. */
  done?: string
  /** Proposes what goes into the field `into` once `from` is filled in. */
  suggest?: {
    from: string
    into: string
    action: (previous: FormState<string | null>, form: FormData) => Promise<FormState<string | null>>
  }
  children?: ReactNode
}

/** A form of plain fields: works before and without JavaScript, says what is wrong beside the field, keeps what was typed. */
export function AccessForm<TResult>({
  action,
  fields,
  submit,
  busy,
  variant,
  done,
  suggest,
  children,
}: Props<TResult>) {
  const [state, send] = useActionState(action, EMPTY_FORM as FormState<TResult>)
  const form = useRef<HTMLFormElement>(null)
  const suggested = useRef('')

  useEffect(() => {
    if (state.status !== 'failed') return
    form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [state])

  useEffect(() => {
    const select = form.current?.querySelector<HTMLSelectElement>('select[data-time-zone]')
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone
    if (select && [...select.options].some((option) => option.value === zone)) select.value = zone
  }, [])

  async function propose(): Promise<void> {
    if (!suggest || !form.current) return
    const from = form.current.elements.namedItem(suggest.from)
    const into = form.current.elements.namedItem(suggest.into)
    if (
      !(from instanceof HTMLInputElement) ||
      !(into instanceof HTMLInputElement) ||
      from.value.trim() === ''
    )
      return
    if (into.value !== '' && into.value !== suggested.current) return
    const { result } = await suggest.action({ ...EMPTY_FORM, result: null }, new FormData(form.current))
    // They may have begun to type their own meanwhile.
    if (!result || (into.value !== '' && into.value !== suggested.current)) return
    suggested.current = result
    into.value = result
  }

  // On a slow device the name may be filled in before this code arrives.
  useEffect(() => {
    if (suggest && document.activeElement?.getAttribute('name') !== suggest.from) void propose()
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once, when the form comes alive
  }, [])

  return (
    <form
      ref={form}
      noValidate
      action={send}
      className="flex flex-col gap-4"
      onBlur={(event) => {
        if (suggest && event.target instanceof HTMLInputElement && event.target.name === suggest.from)
          void propose()
      }}
    >
      {state.status === 'failed' && state.message ? <Notice tone="bad">{state.message}</Notice> : null}
      {state.status === 'done' && done ? <Notice tone="good">{done}</Notice> : null}
      {fields.map((spec) => (
        <AccessField key={spec.name} spec={spec} state={state} />
      ))}
      {children}
      <SubmitButton busy={busy} variant={variant}>
        {submit}
      </SubmitButton>
    </form>
  )
}

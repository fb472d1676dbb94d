'use client'
import { useActionState, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { controlClass } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import { SubmitButton } from '@/components/ui/submit-button'
import { EMPTY_FORM, type FormState } from '@/lib/server/http/form-state'

type Made = { url: string }
type Props = {
  action: (previous: FormState<Made>, form: FormData) => Promise<FormState<Made>>
  values: Record<string, string>
  variant?: 'primary' | 'secondary'
  words: { submit: string; busy: string; made: string; copy: string; copied: string }
}

/** Makes a one-time link and shows it once, to be copied. */
export function MadeLinkForm({ action, values, variant = 'secondary', words }: Props) {
  const [state, send] = useActionState(action, EMPTY_FORM as FormState<Made>)
  const [copied, setCopied] = useState('')
  const field = useRef<HTMLInputElement>(null)
  const url = state.result?.url
  return (
    <div className="flex flex-col gap-4">
      <form action={send}>
        {Object.entries(values).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <SubmitButton busy={words.busy} variant={variant}>
          {words.submit}
        </SubmitButton>
      </form>
      {state.status === 'failed' ? <Notice tone="bad">{state.message}</Notice> : null}
      {url ? (
        <Notice tone="good" title={words.made}>
          <div className="flex flex-wrap gap-2">
            <input
              ref={field}
              readOnly
              value={url}
              aria-label={words.made}
              onFocus={(event) => event.target.select()}
              className={`${controlClass} min-w-0 flex-1 basis-56 font-mono text-sm`}
            />
            <Button onClick={() => void copy(url, field.current).then((isDone) => isDone && setCopied(url))}>
              {copied === url ? words.copied : words.copy}
            </Button>
          </div>
        </Notice>
      ) : null}
    </div>
  )
}

/** Browsers give the clipboard to pages on HTTPS only; elsewhere the older way copies what is selected. */
async function copy(text: string, field: HTMLInputElement | null): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    field?.select()
    return document.execCommand('copy')
  }
}

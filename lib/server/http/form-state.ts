import type { PublicError } from './error-mapping'

/**
 * What a form knows after it was sent: for `useActionState(action, EMPTY_FORM)`. Importing only types from here keeps
 * the server's code out of the browser; `EMPTY_FORM` is plain data.
 */
export type FormState<TResult = undefined> = {
  status: 'idle' | 'done' | 'failed'
  /** What was typed, to show again. Passwords, PINs and files are never in it. */
  values: Record<string, string>
  /** What went wrong, in the reader's language; empty when nothing did. */
  message: string
  /** The same beside each field. */
  fields: Record<string, string>
  error?: PublicError
  result?: TResult
}

export const EMPTY_FORM: FormState<never> = { status: 'idle', values: {}, message: '', fields: {} }

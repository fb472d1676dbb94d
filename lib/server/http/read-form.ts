import 'server-only'

/** By name: a form must call its secrets so. */
const SECRET_FIELD = /password|secret|token|^pin$/i

/** Keys of the form that are React's and Next's own bookkeeping. */
const isBookkeeping = (key: string): boolean => key.startsWith('$ACTION_')

/**
 * A form as a plain object for a strict schema: a field sent once is a string (or a File), a repeated one a list.
 * Every key the sender invented stays in it, so that a strict schema refuses it.
 */
export function readForm(form: FormData): Record<string, FormDataEntryValue | FormDataEntryValue[]> {
  const fields = new Map<string, FormDataEntryValue | FormDataEntryValue[]>()
  for (const key of new Set(form.keys())) {
    if (isBookkeeping(key)) continue
    const values = form.getAll(key)
    const [first] = values
    if (first !== undefined) fields.set(key, values.length === 1 ? first : values)
  }
  return Object.fromEntries(fields)
}

/** What may be shown again after a failed attempt. */
export function keptValues(form: FormData): Record<string, string> {
  const kept = new Map<string, string>()
  for (const [key, value] of form) {
    if (typeof value === 'string' && !isBookkeeping(key) && !SECRET_FIELD.test(key)) kept.set(key, value)
  }
  return Object.fromEntries(kept)
}

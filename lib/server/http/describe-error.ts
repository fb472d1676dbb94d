import 'server-only'
import { getLocale, getTranslator, loadMessages, type Messages } from '@/lib/server/messages'
import type { PublicError } from './error-mapping'

export type ErrorText = {
  message: string
  /** By the field's dotted path. */
  fields: Record<string, string>
}

/**
 * An error in the reader's language. The page's own area is asked first, most precise key first:
 * `errors.<code>-<data.reason>`, `errors.<code>`; for a field `fields.<name>-<code>`, `fields.<code>`; then `common`.
 * Messages get the error's `data` as values, e.g. `{retryAfter}`; `data.field` names the field an error belongs to.
 */
export async function describeError(error: PublicError, area: string): Promise<ErrorText> {
  const locale = await getLocale()
  const areas = area === 'common' ? ['common'] : [area, 'common']
  const known = await Promise.all(
    areas.map(async (name) => ({
      name,
      messages: await loadMessages(locale, name),
      translate: await getTranslator(name),
    })),
  )
  const find = (keys: string[], values: Record<string, string | number>): string | null => {
    for (const { messages, translate } of known) {
      const key = keys.find((candidate) => isMessage(messages, candidate))
      if (key) return translate(key, values)
    }
    return null
  }
  const values = { ...plainValues(error.data), id: error.requestId }
  const code = error.code === 'internal' ? 'unexpected' : error.code
  const reason = error.data['reason']
  const keys =
    typeof reason === 'string' ? [`errors.${code}-${reason}`, `errors.${code}`] : [`errors.${code}`]
  const message = find(keys, values) ?? error.requestId
  const fields: Record<string, string> = {}
  const field = error.data['field']
  if (typeof field === 'string') fields[field] = message
  for (const [path, fieldCode] of Object.entries(error.fields ?? {})) {
    fields[path] =
      find([`fields.${path}-${fieldCode}`, `fields.${fieldCode}`, `fields.invalid`], values) ?? message
  }
  // What stands beside a field is not said twice.
  return {
    message: typeof field === 'string' ? (find(['errors.invalid-input'], values) ?? message) : message,
    fields,
  }
}

function plainValues(data: PublicError['data']): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(data).flatMap(([key, value]) =>
      typeof value === 'string' || typeof value === 'number' ? [[key, value]] : [],
    ),
  )
}

function isMessage(messages: Messages, key: string): boolean {
  let at: Messages | string | undefined = messages
  for (const part of key.split('.')) {
    if (typeof at !== 'object' || !Object.hasOwn(at, part)) return false
    at = at[part]
  }
  return typeof at === 'string'
}

import 'server-only'
import { z } from 'zod'
import { AppError, type ErrorCode } from '@/lib/server/errors'
import { log } from '@/lib/server/log'

/** What a browser may know of an error. `fields` holds a code per field, dotted: `{ 'answers.2': 'too_big' }`. */
export type PublicError = {
  code: ErrorCode | 'internal'
  data: Record<string, string | number | boolean | null>
  fields?: Record<string, string>
  requestId: string
}
export type MappedError = { status: number; error: PublicError }

/** Maps any thrown value once. What is not an AppError or a refused input is a bug: logged, and shown as an id only. */
export function mapError(thrown: unknown, requestId: string): MappedError {
  if (thrown instanceof AppError) {
    return { status: thrown.status, error: { code: thrown.code, data: thrown.data, requestId } }
  }
  if (thrown instanceof z.ZodError) {
    return { status: 400, error: { code: 'invalid-input', data: {}, fields: fieldCodes(thrown), requestId } }
  }
  log.error({ requestId, error: thrown }, 'unexpected error')
  return { status: 500, error: { code: 'internal', data: {}, requestId } }
}

/** The first problem of each field. An issue's own message is used as its code when a schema gives one. */
export function fieldCodes(error: z.ZodError): Record<string, string> {
  const fields: Record<string, string> = {}
  for (const issue of error.issues) {
    const path = issue.path.map(String).join('.')
    fields[path] ??= /^[a-z][a-zA-Z0-9-]*$/.test(issue.message) ? issue.message : issue.code
  }
  return fields
}

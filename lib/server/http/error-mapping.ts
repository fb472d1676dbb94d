import 'server-only'
import { z } from 'zod'
import { Prisma } from '@/lib/server/db/client'
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

/** No lock in time (P1008), no free connection (P2024), a transaction that could not begin or end in time (P2028). */
const OUT_OF_TIME = new Set(['P1008', 'P2024', 'P2028'])

/** Maps any thrown value once. What is no AppError, refused input or overloaded database is a bug: logged, and shown as an id only. */
export function mapError(thrown: unknown, requestId: string): MappedError {
  if (thrown instanceof AppError) {
    return { status: thrown.status, error: { code: thrown.code, data: thrown.data, requestId } }
  }
  if (thrown instanceof z.ZodError) {
    return { status: 400, error: { code: 'invalid-input', data: {}, fields: fieldCodes(thrown), requestId } }
  }
  if (thrown instanceof Prisma.PrismaClientKnownRequestError && OUT_OF_TIME.has(thrown.code)) {
    // Logged all the same: now and then it is load, again and again it is a transaction that is too long.
    log.warn({ requestId, error: thrown }, 'the database had no time')
    return { status: 503, error: { code: 'busy', data: {}, requestId } }
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

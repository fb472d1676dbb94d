import 'server-only'
import { z } from 'zod'
import { toInstant, type Ambiguity } from '@/lib/domain/time/zone'
import { windowSchema, type AssignmentTimes } from '@/lib/server/data/assignments/window'

const time = z.string().max(40)

/** As `<input type="datetime-local">` sends them; empty is not set. */
export const timeFields = { opensAt: time, dueAt: time, closesAt: time }

/** UTC milliseconds of a wall-clock time in the school's zone; null when empty. */
export function readLocalTime(
  text: string,
  { timeZone, field, ambiguity }: { timeZone: string; field: string; ambiguity: Ambiguity },
): number | null {
  if (text === '') return null
  const at = toInstant(text, timeZone, ambiguity)
  if (at === null)
    throw new z.ZodError([{ code: 'custom', path: [field], message: 'bad-time', input: undefined }])
  return at
}

/** The three times in order. In the hour that autumn repeats, opening is the first and an end the second: nobody loses time. */
export function readTimes(
  form: { opensAt: string; dueAt: string; closesAt: string },
  timeZone: string,
): AssignmentTimes {
  return windowSchema.parse({
    opensAt: readLocalTime(form.opensAt, { timeZone, field: 'opensAt', ambiguity: 'earlier' }),
    dueAt: readLocalTime(form.dueAt, { timeZone, field: 'dueAt', ambiguity: 'later' }),
    closesAt: readLocalTime(form.closesAt, { timeZone, field: 'closesAt', ambiguity: 'later' }),
  })
}

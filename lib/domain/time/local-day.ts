import { toInstant, toLocal } from './zone'

const DAY = 86_400_000

/** The date of an instant where the student lives: YYYY-MM-DD. */
export function toLocalDate(instant: number, timeZone: string): string {
  return toLocal(instant, timeZone).slice(0, 10)
}

/** The date `days` later in the calendar. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10)
}

/** The first instant of a local date. Some zones skip midnight on the day the clocks change; then the first that exists. */
export function startOfDate(date: string, timeZone: string): number {
  return toInstant(`${date}T00:00`, timeZone) ?? Date.parse(`${date}T00:00:00Z`)
}

/** The start of the local day that holds `now`, and the ends of it and of the `days - 1` after it. */
export function listDays({
  now,
  timeZone,
  days,
}: {
  now: number
  timeZone: string
  days: number
}): { date: string; start: number; end: number }[] {
  const today = toLocalDate(now, timeZone)
  return Array.from({ length: days }, (_, index) => {
    const date = addDays(today, index)
    return { date, start: startOfDate(date, timeZone), end: startOfDate(addDays(date, 1), timeZone) }
  })
}

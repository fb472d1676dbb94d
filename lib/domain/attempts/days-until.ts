import { toLocalDate } from '@/lib/domain/time/local-day'

const DAY = 24 * 3600 * 1000

/** Nights between now and an instant where the reader lives: 0 is today, 1 tomorrow. Never below 0. */
export function countDaysUntil(
  instant: number,
  { now, timeZone }: { now: number; timeZone: string },
): number {
  const toDay = (at: number) => Date.parse(`${toLocalDate(at, timeZone)}T00:00:00Z`) / DAY
  return Math.max(0, toDay(instant) - toDay(now))
}

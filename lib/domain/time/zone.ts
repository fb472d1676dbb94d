/**
 * Wall-clock times of a time zone and back, through Intl's zone data. A wall-clock time is written as
 * `<input type="datetime-local">` writes it: YYYY-MM-DDTHH:mm.
 */

const LOCAL_PATTERN = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::\d{2}(?:\.\d+)?)?$/

/** In autumn an hour happens twice: which of the two is meant. */
export type Ambiguity = 'earlier' | 'later'

/**
 * UTC milliseconds of a wall-clock time; null when it is no date at all. A time that spring skips moves forward by the
 * hour that is missing; one that autumn repeats is the `earlier` or the `later` of the two.
 */
export function toInstant(local: string, timeZone: string, ambiguity: Ambiguity = 'earlier'): number | null {
  const wall = parseWall(local)
  if (wall === null) return null
  // A zone is never further than a day from UTC: the offsets around that moment are all that can apply.
  const before = offsetAt(wall - 24 * 3600_000, timeZone)
  const after = offsetAt(wall + 24 * 3600_000, timeZone)
  const fits = [wall - before, wall - after]
    .filter((instant) => instant + offsetAt(instant, timeZone) === wall)
    .sort((a, b) => a - b)
  const chosen = ambiguity === 'earlier' ? fits[0] : fits.at(-1)
  return chosen ?? wall - before
}

/** The wall-clock time of an instant, to the minute. */
export function toLocal(instant: number, timeZone: string): string {
  return new Date(instant + offsetAt(instant, timeZone)).toISOString().slice(0, 16)
}

/** Milliseconds to add to UTC for the zone's wall clock at an instant, to the minute. */
export function offsetAt(instant: number, timeZone: string): number {
  const floor = Math.floor(instant / 60_000) * 60_000
  const parts = Object.fromEntries(
    formatter(timeZone)
      .formatToParts(floor)
      .map((part) => [part.type, part.value]),
  )
  const wall = Date.UTC(
    Number(parts.year),
    Number(parts.month) - 1,
    Number(parts.day),
    Number(parts.hour),
    Number(parts.minute),
  )
  return wall - floor
}

/** The zone in words for a reader, at an instant: "Central European Summer Time". */
export function nameZone(instant: number, timeZone: string, language: string): string {
  const parts = new Intl.DateTimeFormat(language, { timeZone, timeZoneName: 'long' }).formatToParts(instant)
  return parts.find((part) => part.type === 'timeZoneName')?.value ?? timeZone
}

function parseWall(local: string): number | null {
  const match = LOCAL_PATTERN.exec(local)
  if (!match) return null
  const [year, month, day, hour, minute] = match.slice(1, 6).map(Number)
  const wall = Date.UTC(year ?? 0, (month ?? 0) - 1, day, hour, minute)
  // 31 April would silently become 1 May.
  return new Date(wall).toISOString().slice(0, 16) === local.slice(0, 16) ? wall : null
}

const formatters = new Map<string, Intl.DateTimeFormat>()

function formatter(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone)
  if (known) return known
  const made = new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  })
  formatters.set(timeZone, made)
  return made
}

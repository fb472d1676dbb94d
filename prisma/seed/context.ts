import { createHash } from 'node:crypto'
import { makeKey, makeRandom, type Random } from '@/lib/domain/attempts/random'
import { addDays, toLocalDate } from '@/lib/domain/time/local-day'
import { toInstant } from '@/lib/domain/time/zone'

export const TIME_ZONE = 'Europe/London'

/** What makes the same history twice: every id, every chance and every time comes from here. */
export type SeedContext = {
  /** UTC milliseconds. */
  now: number
  /** A 128-bit id as the application's, made from the seed and a label. */
  id: (...label: readonly (string | number)[]) => string
  /** Chances of their own for each purpose, so that a change in one place moves nothing elsewhere. */
  random: (...purpose: readonly (string | number)[]) => Random
  /** The instant of a wall-clock time in the school, `days` from today. */
  at: (days: number, time: string) => number
}

export function makeContext({ now, seed }: { now: Date; seed: string }): SeedContext {
  const today = toLocalDate(now.getTime(), TIME_ZONE)
  const key = makeKey(seed)
  return {
    now: now.getTime(),
    id: (...label) =>
      createHash('sha256')
        .update(`${seed}/${label.join('/')}`)
        .digest()
        .subarray(0, 16)
        .toString('base64url'),
    random: (...purpose) => makeRandom(key, purpose.join('/')),
    at: (days, time) =>
      toInstant(`${addDays(today, days)}T${time}`, TIME_ZONE) ?? now.getTime() + days * 86_400_000,
  }
}

/** A draw from the normal distribution (Box and Muller). */
export function drawNormal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
}

export function drawOne<T>(values: readonly T[], random: Random): T | undefined {
  return values[Math.floor(random() * values.length)]
}

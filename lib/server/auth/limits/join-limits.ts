import 'server-only'
import type { RateLimiterMemory } from 'rate-limiter-flexible'
import { getLimiter, takePoint } from './limiter'

/** How many signs of a code name its neighbourhood: 27,000 of them. */
const PREFIX_LENGTH = 3

/** Wrong codes of one signed-in person or one browser. */
const ownFailures = () => getLimiter('join-own', 20, 600)
/** Wrong codes of everybody who is not signed in. */
const allFailures = () => getLimiter('join-all', 200, 600)
/** Wrong codes near one class's code, counted once the above is used up. */
const prefixFailures = () => getLimiter('join-prefix', 30, 600)

export type JoinGuess = {
  /** The code was a class's: nothing was guessed, and nothing is counted. */
  succeed(): Promise<void>
}

/**
 * Lets one code be looked up. While somebody guesses (many wrong codes from people who are not signed in), each
 * neighbourhood of codes has a small allowance of its own: a guesser has to search 27,000 of them, of 24 million codes
 * each, at thirty tries per ten minutes, while a class whose neighbourhood is quiet joins as ever.
 *
 * Everything is counted before the look-up and given back to a right code, so that guesses sent together cannot slip by.
 *
 * @throws AppError 'rate-limited' with `retryAfter`.
 */
export async function beginJoinGuess(
  code: string,
  guesser: { userId: string | null; deviceId: string | null },
): Promise<JoinGuess> {
  const taken: [RateLimiterMemory, string][] = []
  const own = guesser.userId
    ? `user ${guesser.userId}`
    : guesser.deviceId
      ? `device ${guesser.deviceId}`
      : null
  if (own) {
    await takePoint(ownFailures(), own, 'join')
    taken.push([ownFailures(), own])
  }
  if (guesser.userId === null) {
    const { consumedPoints } = await allFailures().penalty('all')
    taken.push([allFailures(), 'all'])
    if (consumedPoints > allFailures().points) {
      const prefix = code.slice(0, PREFIX_LENGTH)
      await takePoint(prefixFailures(), prefix, 'join')
      taken.push([prefixFailures(), prefix])
    }
  }
  return {
    async succeed() {
      await Promise.all(taken.map(([limiter, key]) => limiter.reward(key)))
    },
  }
}

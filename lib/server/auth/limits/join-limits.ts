import 'server-only'
import { AppError } from '@/lib/server/errors'
import { countPoints, getLimiter, secondsLeft, takePoint } from './limiter'

/** How many signs of a code name its neighbourhood: 27,000 of them. */
const PREFIX_LENGTH = 3

/** Wrong codes of one signed-in person or one browser. */
const ownFailures = () => getLimiter('join-own', 20, 600)
/** Wrong codes of everybody who is not signed in. */
const allFailures = () => getLimiter('join-all', 200, 600)
/** Wrong codes near one class's code, counted once the above is used up. */
const prefixFailures = () => getLimiter('join-prefix', 30, 600)

export type JoinGuess = { succeed(): Promise<void>; fail(): Promise<void> }

/**
 * Lets one code be looked up. While somebody guesses (many wrong codes from browsers we do not know), each
 * neighbourhood of codes has a small allowance of its own: a guesser has to search 27,000 of them, of 24 million codes
 * each, at thirty tries per ten minutes, while a class whose neighbourhood is quiet joins as ever.
 *
 * @throws AppError 'rate-limited' with `retryAfter`.
 */
export async function beginJoinGuess(code: string, guesser: { userId: string | null; deviceId: string | null }): Promise<JoinGuess> {
  const own = guesser.userId ? `user ${guesser.userId}` : guesser.deviceId ? `device ${guesser.deviceId}` : null
  if (own && (await countPoints(ownFailures(), own)) >= ownFailures().points) throw await refusal(ownFailures(), own)
  const isCounted = guesser.userId === null
  const prefix = code.slice(0, PREFIX_LENGTH)
  const isSiege = isCounted && (await countPoints(allFailures(), 'all')) >= allFailures().points
  // Counted before the look-up, so that parallel guesses cannot slip by, and given back to a right code.
  if (isSiege) await takePoint(prefixFailures(), prefix, 'join')
  return {
    async succeed() {
      if (isSiege) await prefixFailures().reward(prefix)
    },
    async fail() {
      if (own) await ownFailures().penalty(own)
      if (isCounted) await allFailures().penalty('all')
    },
  }
}

async function refusal(limiter: ReturnType<typeof getLimiter>, key: string): Promise<AppError> {
  const record = await limiter.get(key)
  return new AppError('rate-limited', { retryAfter: record ? secondsLeft(record) : 60, reason: 'join' })
}

import 'server-only'
import { AppError } from '@/lib/server/errors'
import type { Device } from '../device'
import { countPoints, getLimiter, secondsLeft, takePoint } from './limiter'

/** Wrong tries that cost nothing but the try. */
export const FREE_FAILURES = 5
const FIRST_WAIT_SECONDS = 5
const LONGEST_WAIT_SECONDS = 15 * 60

/**
 * Failures of one account, remembered for four hours: about 20 guesses in that time, so six digits last for decades.
 * The lock is a second counter, because blocking a key of the first would forget its count when the block ends.
 */
const failures = () => getLimiter('sign-in-failures', 1_000_000, 4 * 3600)
const locks = () => getLimiter('sign-in-lock', 1, FIRST_WAIT_SECONDS)
/** One device trying many accounts. */
const deviceFailures = () => getLimiter('sign-in-device', 40, 600)
/** Everybody's failures: above this, devices that never signed in share a slow lane. */
const allFailures = () => getLimiter('sign-in-all', 300, 300)
const slowLane = () => getLimiter('sign-in-slow-lane', 5, 1)

/** Seconds to wait after the nth failure: none for the first few, then doubling. */
export function waitAfter(failureCount: number): number {
  if (failureCount < FREE_FAILURES) return 0
  return Math.min(LONGEST_WAIT_SECONDS, FIRST_WAIT_SECONDS * 2 ** Math.min(20, failureCount - FREE_FAILURES))
}

export type SignInAttempt = {
  /** The password fitted: the account's count is forgotten. */
  succeed(): Promise<void>
  /** It did not: the wait until the next try, in seconds (0: at once). */
  fail(): Promise<number>
  /** It was not tried after all (the server was busy). */
  cancel(): Promise<void>
}

/**
 * Lets one try of an account through, counting it before the password is looked at so that parallel tries cannot slip
 * by. A device that signed in to this account before has a count of its own: nobody can lock a classmate out of
 * their own machine. Nothing is counted by address, since a whole school has one.
 *
 * @throws AppError 'rate-limited' with `retryAfter` in seconds.
 */
export async function beginSignIn(accountKey: string, device: Device): Promise<SignInAttempt> {
  const isKnown = device.knows(accountKey)
  const key = isKnown ? `${accountKey} ${device.id}` : accountKey
  await refuseWhileLocked(key)
  if (!isKnown) {
    if ((await countPoints(deviceFailures(), device.id)) >= deviceFailures().points) {
      const record = await deviceFailures().get(device.id)
      throw new AppError('rate-limited', { retryAfter: record ? secondsLeft(record) : 60, reason: 'device' })
    }
    if ((await countPoints(allFailures(), 'all')) >= allFailures().points)
      await takePoint(slowLane(), 'all', 'slow')
  }
  const { consumedPoints } = await failures().penalty(key)
  const wait = waitAfter(consumedPoints)
  if (wait > 0) await takeLock(key, wait)
  return {
    async succeed() {
      await Promise.all([failures().delete(key), locks().delete(key)])
    },
    async fail() {
      await Promise.all([deviceFailures().penalty(device.id), allFailures().penalty('all')])
      return wait
    },
    async cancel() {
      await Promise.all([failures().reward(key), locks().delete(key)])
    },
  }
}

/** Of tries that arrive together past the free ones, the first gets the lock and is looked at; the others are refused. */
async function takeLock(key: string, wait: number): Promise<void> {
  const { consumedPoints } = await locks().penalty(key)
  if (consumedPoints === 1) {
    await locks().block(key, wait)
    return
  }
  // It was not looked at, so it does not lengthen the next wait.
  await failures().reward(key)
  throw new AppError('rate-limited', { retryAfter: wait, reason: 'account' })
}

async function refuseWhileLocked(key: string): Promise<void> {
  const lock = await locks().get(key)
  if (lock && lock.remainingPoints <= 0 && lock.msBeforeNext > 0)
    throw new AppError('rate-limited', { retryAfter: secondsLeft(lock), reason: 'account' })
}

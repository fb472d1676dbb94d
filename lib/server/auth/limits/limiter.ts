import 'server-only'
import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible'
import { AppError } from '@/lib/server/errors'
import { processWide } from '../process-wide'

/** `points` in each `seconds`, counted in this process's memory. */
export function getLimiter(name: string, points: number, seconds: number): RateLimiterMemory {
  return processWide(
    `limiter:${name}`,
    () => new RateLimiterMemory({ keyPrefix: name, points, duration: seconds }),
  )
}

/** Whole seconds until the limiter's window ends, at least 1. */
export function secondsLeft(result: Pick<RateLimiterRes, 'msBeforeNext'>): number {
  return Math.max(1, Math.ceil(result.msBeforeNext / 1000))
}

/** Takes a point or throws 'rate-limited' with the seconds to wait. */
export async function takePoint(limiter: RateLimiterMemory, key: string, reason: string): Promise<void> {
  const result = await limiter.penalty(key)
  if (result.consumedPoints > limiter.points)
    throw new AppError('rate-limited', { retryAfter: secondsLeft(result), reason })
}

/** Points taken so far in this window. */
export async function countPoints(limiter: RateLimiterMemory, key: string): Promise<number> {
  return (await limiter.get(key))?.consumedPoints ?? 0
}

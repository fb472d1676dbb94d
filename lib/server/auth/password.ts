import { hash, verify } from '@node-rs/argon2'
import { normalisePassword } from '@/lib/domain/access/password-rules'
import { BoundedQueue } from './bounded-queue'
import { processWide } from './process-wide'

// No `server-only` here: the seed and the commands hash passwords too.

/** argon2id with OWASP's smallest recommended cost: 19 MiB, two passes, one lane; about 13 ms. */
const COST = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const

/** Two at a time leave threads for the rest; 500 waiting are some seconds of work, a whole school at the bell. */
const getQueue = (): BoundedQueue => processWide('password-queue', () => new BoundedQueue(2, 500))

/** A hash nobody's password has, made with the same cost: unknown users take as long as known ones. */
const getDecoy = (): Promise<string> =>
  processWide('password-decoy', () => hash(`decoy ${crypto.randomUUID()}`, COST))

/** @throws AppError 'busy' when too many are waiting. */
export function hashPassword(password: string): Promise<string> {
  return getQueue().run(() => hash(normalisePassword(password), COST))
}

/**
 * Whether the password fits. With no hash (an unknown user, or one without a password) the work is done all the same
 * and the answer is no.
 *
 * @throws AppError 'busy' when too many are waiting.
 */
export function verifyPassword(passwordHash: string | null, password: string): Promise<boolean> {
  return getQueue().run(async () => {
    const fits = await verify(passwordHash ?? (await getDecoy()), normalisePassword(password))
    return fits && passwordHash !== null
  })
}

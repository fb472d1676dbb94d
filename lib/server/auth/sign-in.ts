import 'server-only'
import type { Role } from '@/lib/domain/access/actor'
import { normaliseUsername } from '@/lib/domain/access/username'
import { getDatabase } from '@/lib/server/db/client'
import { AppError } from '@/lib/server/errors'
import type { Device } from './device'
import { beginSignIn } from './limits/sign-in-limits'
import { verifyPassword } from './password'
import type { SessionClaims } from './session-token'
import { startSession } from './start-session'

export type Credentials = {
  username: string
  password: string
  isShared: boolean
  userAgent: string | null
  device: Device
}
export type SignedIn = { claims: SessionClaims; role: Role; mustChangePassword: boolean; accountKey: string }

/** One username may exist in several schools of an installation (say, the demo school's and the real one's "admin"). */
const MAX_NAMESAKES = 4

/**
 * Checks a username (or e-mail address) and password or PIN within the limits, and starts a session.
 *
 * @throws AppError 'invalid-input' (reason 'credentials', or 'credentials-wait' with `retryAfter`: the next try has to
 * wait), 'rate-limited' (with `retryAfter`), 'forbidden' (reason 'deactivated', told only to who knows the password) or 'busy'.
 */
export async function signIn({
  username,
  password,
  isShared,
  userAgent,
  device,
}: Credentials): Promise<SignedIn> {
  const accountKey = normaliseUsername(username).slice(0, 100)
  const attempt = await beginSignIn(accountKey, device)
  const user = await findByPassword(accountKey, password).catch(async (error: unknown) => {
    await attempt.cancel()
    throw error
  })
  if (!user) {
    const wait = await attempt.fail()
    throw wait > 0
      ? new AppError('invalid-input', { reason: 'credentials-wait', retryAfter: wait })
      : new AppError('invalid-input', { reason: 'credentials' })
  }
  await attempt.succeed()
  if (user.deactivatedAt) throw new AppError('forbidden', { reason: 'deactivated' })
  const claims = await startSession(getDatabase(), { userId: user.id, isShared, userAgent })
  return { claims, role: user.role, mustChangePassword: user.mustChangePassword, accountKey }
}

type Candidate = {
  id: string
  role: Role
  passwordHash: string | null
  mustChangePassword: boolean
  deactivatedAt: Date | null
}

async function findByPassword(accountKey: string, password: string): Promise<Candidate | null> {
  const candidates: Candidate[] = await getDatabase().user.findMany({
    where: accountKey.includes('@') ? { email: accountKey } : { username: accountKey },
    orderBy: [{ school: { isDemo: 'asc' } }, { createdAt: 'asc' }],
    take: MAX_NAMESAKES,
    select: { id: true, role: true, passwordHash: true, mustChangePassword: true, deactivatedAt: true },
  })
  // An unknown name is checked against a decoy, so that it takes as long as a known one.
  if (candidates.length === 0) await verifyPassword(null, password)
  for (const candidate of candidates) {
    if (await verifyPassword(candidate.passwordHash, password)) return candidate
  }
  return null
}

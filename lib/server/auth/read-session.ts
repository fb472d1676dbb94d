import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import { now } from '@/lib/server/clock'
import { getDatabase } from '@/lib/server/db/client'
import { SHARED_IDLE_SECONDS } from './session-cookie'
import { readSessionRow } from './session-row'
import type { SessionClaims } from './session-token'

/** Why somebody who once signed in is not signed in now; shown on the sign-in page. */
export type SignedOutReason = 'expired' | 'revoked' | 'deactivated'
/** `password-change`: signed in with what somebody else knows (a slip's PIN), and may do nothing but choose another. */
export type SessionState =
  { kind: 'active' | 'password-change'; actor: Actor } | { kind: 'ended'; reason: SignedOutReason }

/** How often a session notes that it is in use: an idle hour is thus 55 to 60 minutes, and saves stay cheap. */
const TOUCH_EVERY_MS = 5 * 60_000

/**
 * Reads the session's row and its user: revocation, deactivation and a new role take hold on the very next request.
 */
export async function readSession(claims: SessionClaims): Promise<SessionState> {
  const row = await readSessionRow(claims.sessionId)
  if (!row || row.userId !== claims.userId) return { kind: 'ended', reason: 'revoked' }
  if (row.isDeactivated) return { kind: 'ended', reason: 'deactivated' }
  if (row.isRevoked) return { kind: 'ended', reason: 'revoked' }
  const at = now()
  const idleMs = at - row.lastSeenAt
  // Written so that a time that cannot be read counts as over.
  const isInTime = row.expiresAt > at && (!row.isShared || idleMs < SHARED_IDLE_SECONDS * 1000)
  if (!isInTime) return { kind: 'ended', reason: 'expired' }
  if (idleMs >= TOUCH_EVERY_MS) {
    // Conditional, so that many requests of one page write once.
    await getDatabase().session.updateMany({
      where: { id: claims.sessionId, lastSeenAt: new Date(row.lastSeenAt), revokedAt: null },
      data: { lastSeenAt: new Date(at) },
    })
  }
  const actor = { userId: row.userId, schoolId: row.schoolId, role: row.role, sessionId: claims.sessionId }
  return { kind: row.mustChangePassword ? 'password-change' : 'active', actor }
}

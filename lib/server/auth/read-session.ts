import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import { now } from '@/lib/server/clock'
import { getDatabase, type PrismaClient } from '@/lib/server/db/client'
import { SHARED_IDLE_SECONDS } from './session-cookie'
import type { SessionClaims } from './session-token'

/** Why somebody who once signed in is not signed in now; shown on the sign-in page. */
export type SignedOutReason = 'expired' | 'revoked' | 'deactivated'
export type SessionState = { kind: 'active'; actor: Actor } | { kind: 'ended'; reason: SignedOutReason }

/** How often a session notes that it is in use: an idle hour is thus 55 to 60 minutes, and saves stay cheap. */
const TOUCH_EVERY_MS = 5 * 60_000

/**
 * Reads the session's row and its user: revocation, deactivation and a new role take hold on the very next request.
 */
export async function readSession(claims: SessionClaims, database: PrismaClient = getDatabase()): Promise<SessionState> {
  const row = await database.session.findUnique({
    where: { id: claims.sessionId },
    select: {
      userId: true,
      expiresAt: true,
      lastSeenAt: true,
      isShared: true,
      revokedAt: true,
      user: { select: { schoolId: true, role: true, deactivatedAt: true } },
    },
  })
  if (!row || row.userId !== claims.userId) return { kind: 'ended', reason: 'revoked' }
  if (row.user.deactivatedAt) return { kind: 'ended', reason: 'deactivated' }
  if (row.revokedAt) return { kind: 'ended', reason: 'revoked' }
  const at = now()
  const idleMs = at - row.lastSeenAt.getTime()
  if (row.expiresAt.getTime() <= at || (row.isShared && idleMs >= SHARED_IDLE_SECONDS * 1000)) {
    return { kind: 'ended', reason: 'expired' }
  }
  if (idleMs >= TOUCH_EVERY_MS) {
    // Conditional, so that many requests of one page write once.
    await database.session.updateMany({
      where: { id: claims.sessionId, lastSeenAt: row.lastSeenAt, revokedAt: null },
      data: { lastSeenAt: new Date(at) },
    })
  }
  return { kind: 'active', actor: { userId: row.userId, schoolId: row.user.schoolId, role: row.user.role, sessionId: claims.sessionId } }
}

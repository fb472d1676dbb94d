import 'server-only'
import { describeBrowser } from '@/lib/domain/access/describe-browser'
import { now } from '@/lib/server/clock'
import type { PrismaClient, Transaction } from '@/lib/server/db/client'
import { newId } from '@/lib/server/ids'
import { SESSION_SECONDS } from './session-cookie'
import type { SessionClaims } from './session-token'

export type NewSession = { userId: string; isShared: boolean; userAgent: string | null }

/** How long an ended session's row is kept for the account page. */
const KEEP_ENDED_MS = 30 * 24 * 3600_000

/** Writes the row that makes a session true, and clears the person's long-ended ones. The cookie is set by the caller. */
export async function startSession(
  database: PrismaClient | Transaction,
  { userId, isShared, userAgent }: NewSession,
): Promise<SessionClaims> {
  const at = now()
  const session = await database.session.create({
    data: {
      id: newId(),
      userId,
      createdAt: new Date(at),
      lastSeenAt: new Date(at),
      expiresAt: new Date(at + SESSION_SECONDS * 1000),
      isShared,
      userAgent: describeBrowser(userAgent),
    },
    select: { id: true },
  })
  await database.session.deleteMany({ where: { userId, expiresAt: { lt: new Date(at - KEEP_ENDED_MS) } } })
  return { userId, sessionId: session.id }
}

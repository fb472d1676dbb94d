import type { Actor } from '@/lib/domain/access/actor'
import { authorise } from '@/lib/server/auth/authorise'
import { SHARED_IDLE_SECONDS } from '@/lib/server/auth/session-cookie'
import { now, nowDate } from '@/lib/server/clock'
import { recordAudit } from '@/lib/server/data/audit/record-audit'
import { getDatabase } from '@/lib/server/db/client'
import { notFound } from '@/lib/server/errors'
import { revokeSessionsOf } from './reset-password'

export type SessionView = { id: string; createdAt: Date; lastSeenAt: Date; isShared: boolean; browser: string | null; isCurrent: boolean }

/** Where the actor is signed in now, the present session first. */
export async function listOwnSessions(actor: Actor): Promise<SessionView[]> {
  authorise(actor, 'user.sessions', { schoolId: actor.schoolId, userId: actor.userId })
  const idleSince = new Date(now() - SHARED_IDLE_SECONDS * 1000)
  const rows = await getDatabase().session.findMany({
    where: {
      userId: actor.userId,
      revokedAt: null,
      expiresAt: { gt: nowDate() },
      OR: [{ isShared: false }, { lastSeenAt: { gt: idleSince } }],
    },
    orderBy: { lastSeenAt: 'desc' },
    take: 50,
    select: { id: true, createdAt: true, lastSeenAt: true, isShared: true, userAgent: true },
  })
  const views = rows.map(({ userAgent, ...row }) => ({ ...row, browser: userAgent, isCurrent: row.id === actor.sessionId }))
  return [...views.filter((view) => view.isCurrent), ...views.filter((view) => !view.isCurrent)]
}

/** Ends one of the actor's own sessions. */
export async function revokeOwnSession(actor: Actor, sessionId: string): Promise<void> {
  authorise(actor, 'user.sessions', { schoolId: actor.schoolId, userId: actor.userId })
  const { count } = await getDatabase().session.updateMany({ where: { id: sessionId, userId: actor.userId, revokedAt: null }, data: { revokedAt: nowDate() } })
  if (count === 0) throw notFound()
}

/** Ends every session of the actor but this one; answers how many of them could still be used. */
export async function revokeOtherSessions(actor: Actor): Promise<number> {
  authorise(actor, 'user.revoke-sessions', { schoolId: actor.schoolId, userId: actor.userId })
  const count = (await listOwnSessions(actor)).filter((session) => !session.isCurrent).length
  return getDatabase().$transaction(async (tx) => {
    await revokeSessionsOf(tx, actor.userId, actor.sessionId)
    await recordAudit(tx, actor, { action: 'user.sessions-revoked', subjectType: 'User', subjectId: actor.userId, data: { count } })
    return count
  })
}

/** Ends every session of somebody in the administrator's school. */
export async function revokeUserSessions(actor: Actor, userId: string): Promise<number> {
  const user = await getDatabase().user.findFirst({ where: { id: userId, schoolId: actor.schoolId }, select: { id: true } })
  if (!user) throw notFound()
  authorise(actor, 'user.revoke-sessions', { schoolId: actor.schoolId, userId })
  return getDatabase().$transaction(async (tx) => {
    const count = await revokeSessionsOf(tx, userId)
    await recordAudit(tx, actor, { action: 'user.sessions-revoked', subjectType: 'User', subjectId: userId, data: { count } })
    return count
  })
}

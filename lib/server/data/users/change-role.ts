import type { Actor, Role } from '@/lib/domain/access/actor'
import { authorise } from '@/lib/server/auth/authorise'
import { recordAudit } from '@/lib/server/data/audit/record-audit'
import { getDatabase, type Transaction } from '@/lib/server/db/client'
import { AppError, notFound } from '@/lib/server/errors'
import { nowDate } from '@/lib/server/clock'
import { withdrawLinksOf } from './invitation-row'
import { revokeSessionsOf } from './reset-password'

/**
 * Gives somebody another role. It is audited and ends all their sessions, so that no page of the old role stays open. The
 * links that only an administrator may hand out end with that role.
 * An administrator cannot change their own; of two who demote each other at once, one is refused.
 */
export async function changeRole(actor: Actor, userId: string, role: Role): Promise<void> {
  authorise(actor, 'user.change-role', { schoolId: actor.schoolId, userId })
  await getDatabase().$transaction(async (tx) => {
    await lockSchool(tx, actor.schoolId)
    const user = await tx.user.findFirst({ where: { id: userId, schoolId: actor.schoolId }, select: { role: true } })
    if (!user) throw notFound()
    if (user.role === role) return
    await tx.user.update({ where: { id: userId }, data: { role }, select: { id: true } })
    await requireSomeAdmin(tx, actor.schoolId)
    const sessions = await revokeSessionsOf(tx, userId)
    const links = role === 'ADMIN' ? 0 : await withdrawLinksOf(tx, userId)
    await recordAudit(tx, actor, { action: 'user.role-changed', subjectType: 'User', subjectId: userId, data: { from: user.role, to: role, sessions, links } })
  })
}

/** Shuts somebody out at once, links they handed out or were given included, or lets them in again. Their records stay. */
export async function setDeactivated(actor: Actor, userId: string, isDeactivated: boolean): Promise<void> {
  authorise(actor, 'user.deactivate', { schoolId: actor.schoolId, userId })
  await getDatabase().$transaction(async (tx) => {
    await lockSchool(tx, actor.schoolId)
    const { count } = await tx.user.updateMany({
      where: { id: userId, schoolId: actor.schoolId },
      data: { deactivatedAt: isDeactivated ? nowDate() : null },
    })
    if (count === 0) throw notFound()
    await requireSomeAdmin(tx, actor.schoolId)
    const sessions = isDeactivated ? await revokeSessionsOf(tx, userId) : 0
    const links = isDeactivated ? await withdrawLinksOf(tx, userId, { andFor: true }) : 0
    await recordAudit(tx, actor, { action: isDeactivated ? 'user.deactivated' : 'user.reactivated', subjectType: 'User', subjectId: userId, data: { sessions, links } })
  })
}

/** Two who demote each other at once must not both still see the other: writing the school's row puts them in order. */
async function lockSchool(tx: Transaction, schoolId: string): Promise<void> {
  await tx.school.updateMany({ where: { id: schoolId }, data: { id: schoolId } })
}

async function requireSomeAdmin(tx: Transaction, schoolId: string): Promise<void> {
  const admin = await tx.user.findFirst({ where: { schoolId, role: 'ADMIN', deactivatedAt: null }, select: { id: true } })
  if (!admin) throw new AppError('conflict', { reason: 'last-admin' })
}

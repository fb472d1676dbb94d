import { randomInt } from 'node:crypto'
import type { Actor } from '@/lib/domain/access/actor'
import { isObviousPin } from '@/lib/domain/access/password-rules'
import { authorise } from '@/lib/server/auth/authorise'
import { hashPassword } from '@/lib/server/auth/password'
import { nowDate } from '@/lib/server/clock'
import { recordAudit } from '@/lib/server/data/audit/record-audit'
import { getDatabase, type Transaction } from '@/lib/server/db/client'
import { AppError, notFound } from '@/lib/server/errors'
import { requireGoodPassword } from './account-fields'
import { createInvitationRow, findInvitation, useInvitation } from './invitation-row'

const LINK_VALID_MS = 2 * 24 * 3600_000

/** Six random digits that are nobody's first guess. */
export function newPin(): string {
  for (;;) {
    const pin = String(randomInt(0, 1_000_000)).padStart(6, '0')
    if (!isObviousPin(pin)) return pin
  }
}

/**
 * Gives a student of the actor's classes a new PIN for a login slip. It is returned once, kept only as a hash, and
 * ends the student's sessions. Who signs in with it can do nothing but choose another.
 */
export async function resetStudentPassword(actor: Actor, studentId: string): Promise<{ username: string; displayName: string; pin: string }> {
  const student = await getDatabase().user.findFirst({
    where: { id: studentId, schoolId: actor.schoolId, role: 'STUDENT' },
    select: {
      username: true,
      displayName: true,
      enrollments: { where: { leftAt: null, class: { teachers: { some: { userId: actor.userId } } } }, take: 1, select: { id: true } },
    },
  })
  if (!student) throw notFound()
  authorise(actor, 'user.reset-password', { schoolId: actor.schoolId, userId: studentId, teachesClass: student.enrollments.length > 0 })
  const pin = newPin()
  const passwordHash = await hashPassword(pin)
  await getDatabase().$transaction(async (tx) => {
    await tx.user.update({ where: { id: studentId }, data: { passwordHash, mustChangePassword: true }, select: { id: true } })
    await revokeSessionsOf(tx, studentId)
    await recordAudit(tx, actor, { action: 'user.password-reset', subjectType: 'User', subjectId: studentId, data: { by: 'pin' } })
  })
  return { username: student.username, displayName: student.displayName, pin }
}

/** A one-time link, valid for two days, with which somebody sets a new password. For administrators. */
export async function createPasswordResetLink(actor: Actor, userId: string): Promise<{ path: string }> {
  if (actor.role !== 'ADMIN') throw notFound()
  const user = await getDatabase().user.findFirst({ where: { id: userId, schoolId: actor.schoolId }, select: { id: true } })
  if (!user) throw notFound()
  authorise(actor, 'user.reset-password', { schoolId: actor.schoolId, userId })
  return getDatabase().$transaction(async (tx) => {
    await tx.invitation.deleteMany({ where: { kind: 'PASSWORD_RESET', userId, usedAt: null } })
    const { token } = await createInvitationRow(tx, { kind: 'PASSWORD_RESET', schoolId: actor.schoolId, userId, createdById: actor.userId, validMs: LINK_VALID_MS })
    await recordAudit(tx, actor, { action: 'user.password-reset', subjectType: 'User', subjectId: userId, data: { by: 'link' } })
    return { path: `/invite/${token}` }
  })
}

/** Whose password a link sets; null when it cannot be used (any more). */
export async function readPasswordReset(token: string): Promise<{ username: string; displayName: string; isStudent: boolean } | null> {
  const database = getDatabase()
  const invitation = await findInvitation(database, token, ['PASSWORD_RESET'])
  if (!invitation?.userId) return null
  const user = await database.user.findUnique({ where: { id: invitation.userId }, select: { username: true, displayName: true, role: true, deactivatedAt: true } })
  return user && !user.deactivatedAt ? { username: user.username, displayName: user.displayName, isStudent: user.role === 'STUDENT' } : null
}

/** Sets the password a link was made for, and ends every session that the old one opened. */
export async function acceptPasswordReset(token: string, password: string): Promise<{ userId: string }> {
  const database = getDatabase()
  const invitation = await findInvitation(database, token, ['PASSWORD_RESET'])
  const user = invitation?.userId
    ? await database.user.findUnique({ where: { id: invitation.userId }, select: { id: true, schoolId: true, role: true, username: true, deactivatedAt: true } })
    : null
  if (!user || user.deactivatedAt) throw new AppError('closed', { reason: 'invitation' })
  requireGoodPassword(password, user)
  const passwordHash = await hashPassword(password)
  await database.$transaction(async (tx) => {
    const { id } = await useInvitation(tx, token, ['PASSWORD_RESET'])
    await tx.invitation.update({ where: { id }, data: { usedById: user.id }, select: { id: true } })
    await tx.user.update({ where: { id: user.id }, data: { passwordHash, mustChangePassword: false }, select: { id: true } })
    await revokeSessionsOf(tx, user.id)
    await recordAudit(tx, { userId: user.id, schoolId: user.schoolId }, { action: 'user.password-changed', subjectType: 'User', subjectId: user.id, data: { by: 'link' } })
  })
  return { userId: user.id }
}

/** Ends every session of a person, except one; answers how many. */
export async function revokeSessionsOf(tx: Transaction, userId: string, exceptSessionId?: string): Promise<number> {
  const { count } = await tx.session.updateMany({
    where: { userId, revokedAt: null, ...(exceptSessionId ? { id: { not: exceptSessionId } } : {}) },
    data: { revokedAt: nowDate() },
  })
  return count
}

import type { Actor } from '@/lib/domain/access/actor'
import { authorise } from '@/lib/server/auth/authorise'
import { hashPassword } from '@/lib/server/auth/password'
import { nowDate } from '@/lib/server/clock'
import { recordAudit } from '@/lib/server/data/audit/record-audit'
import { getDatabase } from '@/lib/server/db/client'
import { AppError, notFound } from '@/lib/server/errors'
import { requireGoodPassword, withNameConflicts } from './account-fields'
import { createUser } from './create-user'
import { createInvitationRow, findInvitation, useInvitation } from './invitation-row'

const VALID_MS = 14 * 24 * 3600_000

/** A one-time link that makes one teacher of the actor's school; valid for fourteen days. */
export async function inviteTeacher(actor: Actor): Promise<{ id: string; path: string }> {
  authorise(actor, 'user.invite', { schoolId: actor.schoolId })
  return getDatabase().$transaction(async (tx) => {
    const { id, token } = await createInvitationRow(tx, { kind: 'TEACHER', schoolId: actor.schoolId, createdById: actor.userId, validMs: VALID_MS })
    await recordAudit(tx, actor, { action: 'user.invited', subjectType: 'Invitation', subjectId: id, data: { kind: 'TEACHER' } })
    return { id, path: `/invite/${token}` }
  })
}

export type InvitationView = { id: string; createdAt: Date; expiresAt: Date; createdBy: string | null }

/** The links that nobody has used yet. */
export async function listInvitations(actor: Actor): Promise<InvitationView[]> {
  authorise(actor, 'user.invite', { schoolId: actor.schoolId })
  const rows = await getDatabase().invitation.findMany({
    where: { schoolId: actor.schoolId, kind: 'TEACHER', usedAt: null, expiresAt: { gt: nowDate() } },
    orderBy: { createdAt: 'desc' },
    take: 200,
    select: { id: true, createdAt: true, expiresAt: true, createdById: true },
  })
  const makers = await getDatabase().user.findMany({
    where: { schoolId: actor.schoolId, id: { in: rows.flatMap((row) => row.createdById ?? []) } },
    select: { id: true, displayName: true },
  })
  const names = new Map(makers.map((maker) => [maker.id, maker.displayName]))
  return rows.map(({ createdById, ...row }) => ({ ...row, createdBy: (createdById && names.get(createdById)) || null }))
}

/** Takes an unused link back. */
export async function withdrawInvitation(actor: Actor, invitationId: string): Promise<void> {
  authorise(actor, 'user.invite', { schoolId: actor.schoolId })
  await getDatabase().$transaction(async (tx) => {
    const { count } = await tx.invitation.deleteMany({ where: { id: invitationId, schoolId: actor.schoolId, kind: 'TEACHER', usedAt: null } })
    if (count === 0) throw notFound()
    await recordAudit(tx, actor, { action: 'user.invitation-withdrawn', subjectType: 'Invitation', subjectId: invitationId })
  })
}

/** What the page behind a link says; null when it cannot be used (any more). */
export async function readTeacherInvitation(token: string): Promise<{ schoolName: string; language: string } | null> {
  const database = getDatabase()
  const invitation = await findInvitation(database, token, ['TEACHER'])
  if (!invitation?.schoolId) return null
  const school = await database.school.findUnique({ where: { id: invitation.schoolId }, select: { name: true, language: true } })
  return school ? { schoolName: school.name, language: school.language } : null
}

export type NewTeacher = { displayName: string; username: string; email: string | null; password: string }

/** Makes the teacher a link was meant for; the role and the school come from the link. */
export async function acceptTeacherInvitation(token: string, input: NewTeacher): Promise<{ userId: string }> {
  if (!(await findInvitation(getDatabase(), token, ['TEACHER']))) throw new AppError('closed', { reason: 'invitation' })
  requireGoodPassword(input.password, { role: 'TEACHER', username: input.username })
  const passwordHash = await hashPassword(input.password)
  return withNameConflicts(() =>
    getDatabase().$transaction(async (tx) => {
      const invitation = await useInvitation(tx, token, ['TEACHER'])
      if (!invitation.schoolId) throw notFound()
      const { id: userId } = await createUser(tx, { ...input, passwordHash, schoolId: invitation.schoolId, role: 'TEACHER' })
      await tx.invitation.update({ where: { id: invitation.id }, data: { usedById: userId }, select: { id: true } })
      await recordAudit(tx, { userId, schoolId: invitation.schoolId }, {
        action: 'user.created',
        subjectType: 'User',
        subjectId: userId,
        data: { role: 'TEACHER', by: 'invitation', invitationId: invitation.id },
      })
      return { userId }
    }),
  )
}

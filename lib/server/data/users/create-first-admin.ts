import { DEFAULT_SCHOOL_SETTINGS } from '@/lib/domain/access/school'
import { hasRealAdmin } from '@/lib/server/auth/first-admin-link'
import { hashPassword } from '@/lib/server/auth/password'
import { nowDate } from '@/lib/server/clock'
import { recordAudit } from '@/lib/server/data/audit/record-audit'
import { getDatabase } from '@/lib/server/db/client'
import { AppError } from '@/lib/server/errors'
import { newId } from '@/lib/server/ids'
import { requireGoodPassword } from './account-fields'
import { createUser } from './create-user'
import { findInvitation, useInvitation } from './invitation-row'

export type FirstAdmin = {
  token: string
  schoolName: string
  timeZone: string
  language: string
  displayName: string
  username: string
  password: string
}

/** Whether the link printed at start can still be used. */
export async function isFirstAdminLinkOpen(token: string): Promise<boolean> {
  return (await findInvitation(getDatabase(), token, ['FIRST_ADMIN'])) !== null
}

/**
 * Makes the real school and its first administrator. The one operation that nobody signed in asks for and that gives
 * the role ADMIN: the token printed at the server's start is the authority.
 *
 * @throws AppError 'closed' when the link was used or replaced, 'invalid-input' for a weak password.
 */
export async function createFirstAdmin(input: FirstAdmin): Promise<{ userId: string; username: string }> {
  if (!(await isFirstAdminLinkOpen(input.token))) throw new AppError('closed', { reason: 'invitation' })
  requireGoodPassword(input.password, { role: 'ADMIN', username: input.username })
  const passwordHash = await hashPassword(input.password)
  return getDatabase().$transaction(async (tx) => {
    const invitation = await useInvitation(tx, input.token, ['FIRST_ADMIN'])
    if (await hasRealAdmin(tx)) throw new AppError('closed', { reason: 'invitation' })
    const school = await tx.school.create({
      data: { id: newId(), name: input.schoolName, timeZone: input.timeZone, language: input.language, settings: DEFAULT_SCHOOL_SETTINGS, isDemo: false, createdAt: nowDate() },
      select: { id: true },
    })
    const { id: userId } = await createUser(tx, { schoolId: school.id, role: 'ADMIN', username: input.username, displayName: input.displayName, passwordHash })
    await tx.invitation.update({ where: { id: invitation.id }, data: { usedById: userId, schoolId: school.id }, select: { id: true } })
    const actor = { userId, schoolId: school.id }
    await recordAudit(tx, actor, { action: 'school.created', subjectType: 'School', subjectId: school.id })
    await recordAudit(tx, actor, { action: 'user.created', subjectType: 'User', subjectId: userId, data: { role: 'ADMIN', by: 'first-admin-link' } })
    return { userId, username: input.username }
  })
}

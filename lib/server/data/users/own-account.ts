import type { Actor, Role } from '@/lib/domain/access/actor'
import { authorise } from '@/lib/server/auth/authorise'
import { readDevice } from '@/lib/server/auth/device'
import { beginSignIn } from '@/lib/server/auth/limits/sign-in-limits'
import { hashPassword, verifyPassword } from '@/lib/server/auth/password'
import { recordAudit } from '@/lib/server/data/audit/record-audit'
import { getDatabase } from '@/lib/server/db/client'
import { AppError, notFound } from '@/lib/server/errors'
import { requireGoodPassword } from './account-fields'
import { revokeSessionsOf } from './reset-password'

export type AccountView = {
  username: string
  displayName: string
  email: string | null
  role: Role
  hasPassword: boolean
  mustChangePassword: boolean
  providers: string[]
  school: { name: string; timeZone: string }
}

/** The actor's own account. */
export async function readOwnAccount(actor: Actor): Promise<AccountView> {
  authorise(actor, 'user.read', { schoolId: actor.schoolId, userId: actor.userId })
  const row = await getDatabase().user.findUnique({
    where: { id: actor.userId },
    select: {
      username: true,
      displayName: true,
      email: true,
      role: true,
      passwordHash: true,
      mustChangePassword: true,
      accounts: { select: { provider: true } },
      school: { select: { name: true, timeZone: true } },
    },
  })
  if (!row) throw notFound()
  const { passwordHash, accounts, ...account } = row
  return { ...account, hasPassword: passwordHash !== null, providers: accounts.map(({ provider }) => provider) }
}

/** Changes the name that classmates and teachers see. */
export async function renameSelf(actor: Actor, displayName: string): Promise<void> {
  authorise(actor, 'user.edit', { schoolId: actor.schoolId, userId: actor.userId })
  await getDatabase().$transaction(async (tx) => {
    await tx.user.update({ where: { id: actor.userId }, data: { displayName }, select: { id: true } })
    await recordAudit(tx, actor, { action: 'user.renamed', subjectType: 'User', subjectId: actor.userId })
  })
}

/**
 * Sets the actor's own password or PIN and ends their other sessions. The old one is asked for, within the same limits
 * as a sign-in: an unattended screen must not be a way to guess it.
 */
export async function changeOwnPassword(actor: Actor, { current, next }: { current: string; next: string }): Promise<void> {
  authorise(actor, 'user.change-password', { schoolId: actor.schoolId, userId: actor.userId })
  const user = await getDatabase().user.findUnique({ where: { id: actor.userId }, select: { username: true, role: true, passwordHash: true } })
  if (!user) throw notFound()
  requireGoodPassword(next, user, 'newPassword')
  if (user.passwordHash !== null) {
    const attempt = await beginSignIn(`change ${actor.userId}`, readDevice(undefined))
    const fits = await verifyPassword(user.passwordHash, current).catch(async (error: unknown) => {
      await attempt.cancel()
      throw error
    })
    if (!fits) {
      await attempt.fail()
      throw new AppError('invalid-input', { reason: 'current-password', field: 'currentPassword' })
    }
    await attempt.succeed()
    if (current === next) throw new AppError('invalid-input', { reason: 'password-same', field: 'newPassword' })
  }
  const passwordHash = await hashPassword(next)
  await getDatabase().$transaction(async (tx) => {
    await tx.user.update({ where: { id: actor.userId }, data: { passwordHash, mustChangePassword: false }, select: { id: true } })
    const sessions = await revokeSessionsOf(tx, actor.userId, actor.sessionId)
    await recordAudit(tx, actor, { action: 'user.password-changed', subjectType: 'User', subjectId: actor.userId, data: { by: 'self', sessions } })
  })
}

import { now, nowDate } from '@/lib/server/clock'
import { hashToken, newToken } from '@/lib/server/auth/token'
import type { PrismaClient, Transaction } from '@/lib/server/db/client'
import { AppError } from '@/lib/server/errors'
import { newId } from '@/lib/server/ids'

export type InvitationKind = 'FIRST_ADMIN' | 'TEACHER' | 'PASSWORD_RESET'
export type OpenInvitation = { id: string; kind: InvitationKind; schoolId: string | null; userId: string | null; createdById: string | null }

/** Writes a one-time link and returns its token, which is shown once. */
export async function createInvitationRow(
  tx: Transaction,
  { validMs, ...row }: { kind: InvitationKind; schoolId: string; userId?: string; createdById: string; validMs: number },
): Promise<{ id: string; token: string }> {
  const { token, tokenHash } = newToken()
  const { id } = await tx.invitation.create({
    data: { id: newId(), ...row, tokenHash, createdAt: nowDate(), expiresAt: new Date(now() + validMs) },
    select: { id: true },
  })
  return { id, token }
}

/** The link behind a token while it can still be used, else null. */
export async function findInvitation(database: PrismaClient | Transaction, token: string, kinds: readonly InvitationKind[]): Promise<OpenInvitation | null> {
  if (token.length < 20 || token.length > 100) return null
  return database.invitation.findFirst({
    where: { tokenHash: hashToken(token), kind: { in: [...kinds] }, usedAt: null, expiresAt: { gt: nowDate() } },
    select: { id: true, kind: true, schoolId: true, userId: true, createdById: true },
  })
}

/**
 * Takes a link for good: of two who press at once, one update finds it unused.
 *
 * @throws AppError 'closed' (reason 'invitation') when it was used, replaced or is out of date.
 */
export async function useInvitation(tx: Transaction, token: string, kinds: readonly InvitationKind[]): Promise<OpenInvitation> {
  const invitation = await findInvitation(tx, token, kinds)
  if (!invitation) throw invitationGone()
  const { count } = await tx.invitation.updateMany({ where: { id: invitation.id, usedAt: null }, data: { usedAt: nowDate() } })
  if (count !== 1) throw invitationGone()
  return invitation
}

/**
 * Takes back every unused link that a person made, and with `andFor` also those that were made for them; answers how many.
 */
export async function withdrawLinksOf(tx: Transaction, userId: string, { andFor = false }: { andFor?: boolean } = {}): Promise<number> {
  const { count } = await tx.invitation.deleteMany({ where: { usedAt: null, OR: [{ createdById: userId }, ...(andFor ? [{ userId }] : [])] } })
  return count
}

function invitationGone(): AppError {
  return new AppError('closed', { reason: 'invitation' })
}

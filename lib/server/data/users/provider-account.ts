import type { Actor, Role } from '@/lib/domain/access/actor'
import { nowDate } from '@/lib/server/clock'
import { recordAudit } from '@/lib/server/data/audit/record-audit'
import { getDatabase, Prisma } from '@/lib/server/db/client'
import { newId } from '@/lib/server/ids'

export type ProviderIdentity = { provider: string; providerAccountId: string; verifiedEmail: string | null }
export type LinkResult = { kind: 'user'; userId: string; role: Role } | { kind: 'refused'; reason: 'not-linked' | 'deactivated' | 'linked-elsewhere' }

/**
 * Whom an outside sign-in means: the account it is linked to; else the signed-in person, who links it now; else the
 * one person of a real school with the e-mail address the provider vouches for, if they have no password. Nobody is
 * ever made here.
 */
export async function resolveProviderUser(identity: ProviderIdentity, actor: Actor | null): Promise<LinkResult> {
  const database = getDatabase()
  const { provider, providerAccountId } = identity
  const known = await database.account.findUnique({
    where: { provider_providerAccountId: { provider, providerAccountId } },
    select: { user: { select: { id: true, role: true, deactivatedAt: true } } },
  })
  if (known) {
    if (known.user.deactivatedAt) return { kind: 'refused', reason: 'deactivated' }
    if (actor && actor.userId !== known.user.id) return { kind: 'refused', reason: 'linked-elsewhere' }
    return { kind: 'user', userId: known.user.id, role: known.user.role }
  }
  const user = actor ? { id: actor.userId, role: actor.role, schoolId: actor.schoolId } : await findByEmail(identity.verifiedEmail)
  if (!user) return { kind: 'refused', reason: 'not-linked' }
  try {
    await database.$transaction(async (tx) => {
      await tx.account.create({ data: { id: newId(), userId: user.id, provider, providerAccountId, createdAt: nowDate() }, select: { id: true } })
      await recordAudit(tx, { userId: user.id, schoolId: user.schoolId }, { action: 'user.account-linked', subjectType: 'User', subjectId: user.id, data: { provider } })
    })
  } catch (error) {
    // The same sign-in arrived twice: the first made the link, and it says whose it is.
    if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002') return { kind: 'refused', reason: 'linked-elsewhere' }
    throw error
  }
  return { kind: 'user', userId: user.id, role: user.role }
}

async function findByEmail(email: string | null): Promise<{ id: string; role: Role; schoolId: string } | null> {
  if (!email) return null
  const users = await getDatabase().user.findMany({
    where: { email, deactivatedAt: null, school: { isDemo: false } },
    take: 2,
    select: { id: true, role: true, schoolId: true, passwordHash: true },
  })
  // The same address in two schools of one installation: it cannot be known which is meant.
  const [user] = users
  if (!user || users.length > 1) return null
  // Who has a password typed the address at sign-up, and nobody checked it: it may be somebody else's. They connect the
  // account themselves once they are signed in.
  return user.passwordHash === null ? { id: user.id, role: user.role, schoolId: user.schoolId } : null
}

/** Whom a linked account belongs to. */
export async function findLinkedUser(provider: string, providerAccountId: string): Promise<{ id: string; role: Role } | null> {
  const account = await getDatabase().account.findUnique({
    where: { provider_providerAccountId: { provider, providerAccountId } },
    select: { user: { select: { id: true, role: true, deactivatedAt: true } } },
  })
  return account && !account.user.deactivatedAt ? { id: account.user.id, role: account.user.role } : null
}

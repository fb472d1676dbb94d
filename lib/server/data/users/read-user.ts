import type { Actor, Role } from '@/lib/domain/access/actor'
import { authorise } from '@/lib/server/auth/authorise'
import { nowDate } from '@/lib/server/clock'
import { TEACHERS_IN_OFFICE } from '@/lib/server/data/classes/teachers-in-office'
import { getDatabase } from '@/lib/server/db/client'
import { notFound } from '@/lib/server/errors'

export type UserView = {
  id: string
  username: string
  displayName: string
  email: string | null
  role: Role
  createdAt: Date
  deactivatedAt: Date | null
  hasPassword: boolean
  /** Providers linked, e.g. 'google'. */
  providers: string[]
  openSessions: number
  /** Of the classes they run that are not put away: how many, and which have no other teacher who could. */
  classes: { count: number; alone: string[] }
  isSelf: boolean
}

/** One person of the school, for its administrator. */
export async function readUser(actor: Actor, userId: string): Promise<UserView> {
  authorise(actor, 'user.list', { schoolId: actor.schoolId })
  const row = await getDatabase().user.findFirst({
    where: { id: userId, schoolId: actor.schoolId },
    select: {
      id: true,
      username: true,
      displayName: true,
      email: true,
      role: true,
      createdAt: true,
      deactivatedAt: true,
      passwordHash: true,
      accounts: { select: { provider: true } },
      classesTaught: {
        where: { class: { archivedAt: null } },
        orderBy: { addedAt: 'asc' },
        select: { class: { select: { name: true, teachers: { where: { ...TEACHERS_IN_OFFICE.where, userId: { not: userId } }, take: 1, select: { userId: true } } } } },
      },
      sessions: { where: { revokedAt: null, expiresAt: { gt: nowDate() } }, select: { id: true } },
    },
  })
  if (!row) throw notFound()
  const { passwordHash, accounts, sessions, classesTaught, ...user } = row
  const alone = classesTaught.flatMap((taught) => (taught.class.teachers.length === 0 ? [taught.class.name] : []))
  return { ...user, hasPassword: passwordHash !== null, providers: accounts.map(({ provider }) => provider), openSessions: sessions.length, classes: { count: classesTaught.length, alone }, isSelf: userId === actor.userId }
}

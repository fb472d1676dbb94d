import type { Actor, Role } from '@/lib/domain/access/actor'
import { authorise } from '@/lib/server/auth/authorise'
import { getDatabase } from '@/lib/server/db/client'

export const USERS_PER_PAGE = 50

export type UserFilter = {
  /** Part of a username or of a display name. */
  search?: string
  role?: Role
  state?: 'active' | 'deactivated'
  /** From 1. */
  page?: number
}
export type UserRow = { id: string; username: string; displayName: string; role: Role; isDeactivated: boolean; createdAt: Date; lastSeenAt: Date | null }
export type UserPage = { users: UserRow[]; total: number; page: number; pages: number }

/** The people of the administrator's school, a page at a time, by name. */
export async function listUsers(actor: Actor, filter: UserFilter = {}): Promise<UserPage> {
  authorise(actor, 'user.list', { schoolId: actor.schoolId })
  const database = getDatabase()
  const where = {
    schoolId: actor.schoolId,
    ...(filter.role ? { role: filter.role } : {}),
    ...(filter.state ? { deactivatedAt: filter.state === 'active' ? null : { not: null } } : {}),
    ...searchFor(filter.search),
  }
  const total = await database.user.count({ where })
  const pages = Math.max(1, Math.ceil(total / USERS_PER_PAGE))
  const page = Math.min(Math.max(1, Math.trunc(filter.page ?? 1)), pages)
  const rows = await database.user.findMany({
    where,
    orderBy: [{ displayName: 'asc' }, { id: 'asc' }],
    skip: (page - 1) * USERS_PER_PAGE,
    take: USERS_PER_PAGE,
    select: {
      id: true,
      username: true,
      displayName: true,
      role: true,
      deactivatedAt: true,
      createdAt: true,
      sessions: { orderBy: { lastSeenAt: 'desc' }, take: 1, select: { lastSeenAt: true } },
    },
  })
  const users = rows.map(({ deactivatedAt, sessions, ...row }) => ({ ...row, isDeactivated: deactivatedAt !== null, lastSeenAt: sessions[0]?.lastSeenAt ?? null }))
  return { users, total, page, pages }
}

/**
 * `contains` ignores case on SQLite and not on PostgreSQL; usernames are lower case on both, and a display name is
 * also tried with a capital, which is how names are written.
 */
function searchFor(search: string | undefined) {
  // A per cent sign would stand for anything, and the two databases do not escape it alike.
  const text = search?.normalize('NFC').replace(/[%\\]/g, '').trim().slice(0, 60)
  if (!text) return {}
  const capital = text.charAt(0).toUpperCase() + text.slice(1).toLowerCase()
  return { OR: [{ username: { contains: text.toLowerCase() } }, { displayName: { contains: text } }, { displayName: { contains: capital } }] }
}

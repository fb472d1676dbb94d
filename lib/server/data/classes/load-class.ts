import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import { getDatabase } from '@/lib/server/db/client'
import { now } from '@/lib/server/clock'
import { authoriseClass } from './class-access'
import { TEACHERS_IN_OFFICE } from './teachers-in-office'

/** A class with its door and its teachers. Times are UTC milliseconds. */
export type ClassView = {
  id: string
  name: string
  subject: string | null
  isArchived: boolean
  /** The actor leads it and may put it away. */
  isLead: boolean
  joining: { code: string; expiresAt: number | null; state: 'open' | 'closed' | 'expired' } | null
  teachers: { id: string; name: string; username: string; isLead: boolean; isSelf: boolean }[]
}

export async function loadClass(actor: Actor, classId: string): Promise<ClassView> {
  const db = getDatabase()
  const { isLead } = await authoriseClass(db, actor, { classId, action: 'class.roster' })
  const found = await db.class.findUniqueOrThrow({
    where: { id: classId },
    select: {
      id: true,
      name: true,
      subject: true,
      archivedAt: true,
      closedAt: true,
      joinCode: true,
      joinCodeExpiresAt: true,
      teachers: {
        ...TEACHERS_IN_OFFICE,
        select: { user: { select: { id: true, displayName: true, username: true } } },
      },
    },
  })
  const expiresAt = found.joinCodeExpiresAt?.getTime() ?? null
  const isExpired = expiresAt !== null && expiresAt <= now()
  return {
    id: found.id,
    name: found.name,
    subject: found.subject,
    isArchived: found.archivedAt !== null,
    isLead,
    joining: found.joinCode ? { code: found.joinCode, expiresAt, state: found.closedAt ? 'closed' : isExpired ? 'expired' : 'open' } : null,
    teachers: found.teachers.map(({ user }, index) => ({
      id: user.id,
      name: user.displayName,
      username: user.username,
      isLead: index === 0,
      isSelf: user.id === actor.userId,
    })),
  }
}

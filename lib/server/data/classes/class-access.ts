import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import type { Action } from '@/lib/domain/access/policy'
import { authorise } from '@/lib/server/auth/authorise'
import type { PrismaClient, Transaction } from '@/lib/server/db/client'
import { notFound } from '@/lib/server/errors'
import { TEACHERS_IN_OFFICE } from './teachers-in-office'

/** Lets the action on a class through, or throws `not-found`. */
export async function authoriseClass(
  db: PrismaClient | Transaction,
  actor: Actor,
  { classId, action }: { classId: string; action: Action },
): Promise<{ isLead: boolean; isArchived: boolean }> {
  const found = await db.class.findUnique({
    where: { id: classId },
    select: { schoolId: true, archivedAt: true, teachers: { ...TEACHERS_IN_OFFICE, select: { userId: true } } },
  })
  authorise(actor, action, found && { schoolId: found.schoolId, teachesClass: found.teachers.some((teacher) => teacher.userId === actor.userId) })
  return { isLead: found?.teachers[0]?.userId === actor.userId, isArchived: found?.archivedAt !== null }
}

/**
 * For what only the lead teacher may do: put the class away and send a colleague out. The lead is who has been in the
 * class longest and is still a teacher; co-teachers see and run it. To the others the act does not exist.
 */
export async function authoriseLead(db: PrismaClient | Transaction, actor: Actor, classId: string): Promise<void> {
  const { isLead } = await authoriseClass(db, actor, { classId, action: 'class.archive' })
  if (!isLead) throw notFound()
}

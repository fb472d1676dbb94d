import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import type { Action } from '@/lib/domain/access/policy'
import { authorise } from '@/lib/server/auth/authorise'
import { TEACHERS_IN_OFFICE } from '@/lib/server/data/classes/teachers-in-office'
import type { Prisma, PrismaClient, Transaction } from '@/lib/server/db/client'
import { notFound } from '@/lib/server/errors'

const accessColumns = {
  id: true,
  classId: true,
  createdById: true,
  opensAt: true,
  dueAt: true,
  closesAt: true,
  archivedAt: true,
  policy: true,
  class: { select: { schoolId: true, teachers: { ...TEACHERS_IN_OFFICE, select: { userId: true } } } },
} satisfies Prisma.AssignmentSelect

/** The assignment's row for a teacher of its class who may do this; for everyone else it does not exist. */
export async function loadForTeacher(db: PrismaClient | Transaction, actor: Actor, { assignmentId, action }: { assignmentId: string; action: Action }) {
  const found = await db.assignment.findUnique({ where: { id: assignmentId }, select: accessColumns })
  const teachesClass = found?.class.teachers.some((teacher) => teacher.userId === actor.userId) ?? false
  authorise(actor, action, found && { schoolId: found.class.schoolId, ownerId: found.createdById, teachesClass })
  // A student of the class may read the assignment, but not through here.
  if (!found || !teachesClass) throw notFound()
  const { class: owner, ...row } = found
  return { ...row, canRemove: row.createdById === actor.userId || owner.teachers[0]?.userId === actor.userId }
}

import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import { authorise } from '@/lib/server/auth/authorise'
import { nowDate } from '@/lib/server/clock'
import { recordAudit } from '@/lib/server/data/audit/record-audit'
import { getDatabase } from '@/lib/server/db/client'
import { AppError } from '@/lib/server/errors'
import { TEACHERS_IN_OFFICE } from './teachers-in-office'

export type ClassWithoutTeacher = { id: string; name: string; subject: string | null; students: number; /** Who ran it, the lead first. */ before: string[] }

const IN_OFFICE = TEACHERS_IN_OFFICE.where.user

/** The classes in use that nobody can run any more, and who could; for the administrator. */
export async function listClassesWithoutTeacher(actor: Actor): Promise<{ classes: ClassWithoutTeacher[]; teachers: { id: string; name: string }[] }> {
  authorise(actor, 'class.hand-over', { schoolId: actor.schoolId })
  const db = getDatabase()
  const rows = await db.class.findMany({
    where: { schoolId: actor.schoolId, archivedAt: null, teachers: { none: TEACHERS_IN_OFFICE.where } },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      name: true,
      subject: true,
      teachers: { orderBy: TEACHERS_IN_OFFICE.orderBy, select: { user: { select: { displayName: true } } } },
      _count: { select: { enrollments: { where: { leftAt: null } } } },
    },
  })
  if (rows.length === 0) return { classes: [], teachers: [] }
  const people = await db.user.findMany({ where: { ...IN_OFFICE, schoolId: actor.schoolId }, orderBy: [{ displayName: 'asc' }, { id: 'asc' }], select: { id: true, displayName: true } })
  return {
    classes: rows.map(({ teachers, _count, ...row }) => ({ ...row, students: _count.enrollments, before: teachers.map(({ user }) => user.displayName) })),
    teachers: people.map(({ id, displayName }) => ({ id, name: displayName })),
  }
}

/** Gives such a class to a teacher. A class that somebody runs is theirs to share: the administrator has no say in it. */
export async function handOverClass(actor: Actor, { classId, userId }: { classId: string; userId: string }): Promise<void> {
  await getDatabase().$transaction(async (tx) => {
    const found = await tx.class.findUnique({ where: { id: classId }, select: { schoolId: true, teachers: { select: { addedAt: true, user: { select: { role: true, deactivatedAt: true } } } } } })
    authorise(actor, 'class.hand-over', found && { schoolId: found.schoolId })
    const teachers = found?.teachers ?? []
    if (teachers.some(({ user }) => user.role !== 'STUDENT' && user.deactivatedAt === null)) throw new AppError('conflict', { reason: 'has-teacher' })
    const next = await tx.user.findFirst({ where: { ...IN_OFFICE, id: userId, schoolId: actor.schoolId }, select: { id: true } })
    if (!next) throw new AppError('invalid-input', { field: 'userId', reason: 'no-such-teacher' })
    // After those who were there: who led the class leads again when they come back.
    const addedAt = new Date(Math.max(nowDate().getTime(), ...teachers.map((teacher) => teacher.addedAt.getTime() + 1)))
    await tx.classTeacher.create({ data: { classId, userId, addedAt }, select: { classId: true } })
    await recordAudit(tx, actor, { action: 'class.teacher-added', subjectType: 'Class', subjectId: classId, data: { userId } })
  })
}

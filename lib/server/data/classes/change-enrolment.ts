import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import { nowDate } from '@/lib/server/clock'
import { recordAudit } from '@/lib/server/data/audit/record-audit'
import { getDatabase } from '@/lib/server/db/client'
import { notFound } from '@/lib/server/errors'
import { authoriseClass } from './class-access'

type OfClass = { classId: string; studentId: string }

/** Takes a student out of the class. What they did stays; `undo` (or joining again) brings them back to it. */
export async function removeStudent(actor: Actor, { classId, studentId }: OfClass): Promise<void> {
  await changeEnrolment(actor, { classId, studentId, data: { leftAt: nowDate() }, action: 'class.student-removed' })
}

export async function restoreStudent(actor: Actor, { classId, studentId }: OfClass): Promise<void> {
  await changeEnrolment(actor, { classId, studentId, data: { leftAt: null }, action: 'class.student-restored' })
}

/** Puts a student into a section of the class; an empty name is none. */
export async function setSection(actor: Actor, { classId, studentId, section }: OfClass & { section: string }): Promise<void> {
  await changeEnrolment(actor, { classId, studentId, data: { section: section || null }, action: 'class.section-set' })
}

async function changeEnrolment(
  actor: Actor,
  { classId, studentId, data, action }: OfClass & { data: { leftAt?: Date | null; section?: string | null }; action: string },
): Promise<void> {
  await getDatabase().$transaction(async (tx) => {
    await authoriseClass(tx, actor, { classId, action: 'class.roster' })
    const { count } = await tx.enrollment.updateMany({ where: { classId, studentId }, data })
    if (count === 0) throw notFound()
    await recordAudit(tx, actor, { action, subjectType: 'Class', subjectId: classId, data: { studentId } })
  })
}

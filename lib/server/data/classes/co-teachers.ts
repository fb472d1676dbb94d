import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import { nowDate } from '@/lib/server/clock'
import { recordAudit } from '@/lib/server/data/audit/record-audit'
import { getDatabase } from '@/lib/server/db/client'
import { AppError, notFound } from '@/lib/server/errors'
import { authoriseClass, authoriseLead } from './class-access'

/** Adds a colleague of the school by username. They see and run the class from then on. */
export async function addCoTeacher(actor: Actor, { classId, username }: { classId: string; username: string }): Promise<void> {
  await getDatabase().$transaction(async (tx) => {
    await authoriseClass(tx, actor, { classId, action: 'class.edit' })
    const colleague = await tx.user.findFirst({
      where: { schoolId: actor.schoolId, username: username.trim().toLowerCase(), role: { in: ['TEACHER', 'ADMIN'] }, deactivatedAt: null },
      select: { id: true, classesTaught: { where: { classId }, select: { classId: true } } },
    })
    if (!colleague) throw new AppError('invalid-input', { reason: 'no-such-teacher' })
    if (colleague.classesTaught.length > 0) throw new AppError('conflict', { reason: 'already-teaches' })
    // Who was there first leads: two in the same millisecond must not change that.
    const { _max } = await tx.classTeacher.aggregate({ where: { classId }, _max: { addedAt: true } })
    const addedAt = new Date(Math.max(nowDate().getTime(), (_max.addedAt?.getTime() ?? 0) + 1))
    await tx.classTeacher.create({ data: { classId, userId: colleague.id, addedAt }, select: { classId: true } })
    await recordAudit(tx, actor, { action: 'class.teacher-added', subjectType: 'Class', subjectId: classId, data: { userId: colleague.id } })
  })
}

/** Sends a colleague out (the lead only), or leaves oneself. The lead stays: somebody has to. */
export async function removeCoTeacher(actor: Actor, { classId, userId }: { classId: string; userId: string }): Promise<void> {
  await getDatabase().$transaction(async (tx) => {
    const { isLead } = await authoriseClass(tx, actor, { classId, action: 'class.edit' })
    if (userId !== actor.userId) await authoriseLead(tx, actor, classId)
    else if (isLead) throw new AppError('conflict', { reason: 'lead-stays' })
    const { count } = await tx.classTeacher.deleteMany({ where: { classId, userId } })
    if (count === 0) throw notFound()
    await recordAudit(tx, actor, { action: 'class.teacher-removed', subjectType: 'Class', subjectId: classId, data: { userId } })
  })
}

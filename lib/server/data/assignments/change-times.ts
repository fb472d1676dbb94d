import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import { nowDate } from '@/lib/server/clock'
import { recordAudit } from '@/lib/server/data/audit/record-audit'
import { getDatabase } from '@/lib/server/db/client'
import { notFound } from '@/lib/server/errors'
import { loadForTeacher } from './assignment-access'
import { realignAttempts } from './realign-attempts'
import type { AssignmentTimes } from './window'

/** Sets when an assignment opens, is due and closes: to extend it, or to open it again. Running attempts get more time. */
export async function changeTimes(actor: Actor, assignmentId: string, times: AssignmentTimes): Promise<void> {
  await getDatabase().$transaction(async (tx) => {
    await loadForTeacher(tx, actor, { assignmentId, action: 'assignment.edit' })
    const toDate = (at: number | null) => (at === null ? null : new Date(at))
    await tx.assignment.update({
      where: { id: assignmentId },
      data: { opensAt: toDate(times.opensAt), dueAt: toDate(times.dueAt), closesAt: toDate(times.closesAt) },
      select: { id: true },
    })
    await realignAttempts(tx, assignmentId)
    await recordAudit(tx, actor, { action: 'assignment.times-changed', subjectType: 'Assignment', subjectId: assignmentId, data: { ...times } })
  })
}

/** Closes an assignment now. Running attempts end with it and are graded as they are, except for a student's own later date. */
export async function closeNow(actor: Actor, assignmentId: string): Promise<void> {
  const at = nowDate()
  await getDatabase().$transaction(async (tx) => {
    const found = await loadForTeacher(tx, actor, { assignmentId, action: 'attempt.close' })
    // What is closed already keeps its time; an attempt that ran past it ends now.
    const isOver = found.closesAt !== null && found.closesAt <= at
    // The order opens, due, closes holds: what lay in the future moves to now.
    const notAfter = (time: Date | null) => (time !== null && time > at ? at : time)
    if (!isOver) {
      await tx.assignment.update({
        where: { id: assignmentId },
        data: { closesAt: at, dueAt: notAfter(found.dueAt), opensAt: notAfter(found.opensAt) },
        select: { id: true },
      })
    }
    await realignAttempts(tx, assignmentId, { closingAt: at.getTime() })
    await recordAudit(tx, actor, { action: 'assignment.closed', subjectType: 'Assignment', subjectId: assignmentId })
  })
}

/** Puts an assignment away (students no longer see it), or back. Results stay. For whoever made it or leads the class. */
export async function archiveAssignment(actor: Actor, assignmentId: string, { archived }: { archived: boolean }): Promise<{ classId: string }> {
  return getDatabase().$transaction(async (tx) => {
    const found = await loadForTeacher(tx, actor, { assignmentId, action: 'assignment.archive' })
    if (!found.canRemove) throw notFound()
    await tx.assignment.update({ where: { id: assignmentId }, data: { archivedAt: archived ? nowDate() : null }, select: { id: true } })
    await recordAudit(tx, actor, { action: archived ? 'assignment.archived' : 'assignment.restored', subjectType: 'Assignment', subjectId: assignmentId })
    return { classId: found.classId }
  })
}

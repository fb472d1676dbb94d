import 'server-only'
import { findDeadline } from '@/lib/domain/attempts/deadline'
import { makeEffectivePolicy } from '@/lib/domain/attempts/effective-policy'
import { now } from '@/lib/server/clock'
import type { Transaction } from '@/lib/server/db/client'
import { readGrant, readPolicy, readProfile } from './stored-policy'

/**
 * Brings the deadlines of running attempts in line with the assignment's times as they are now: later where a teacher
 * gave more time, never earlier, except when the teacher closes on purpose (`closingAt`): then nothing runs past that
 * moment but what a student's own later date allows. An attempt without a deadline gets one with the first end that is
 * set: otherwise it could go on after the closing, and the class would wait for its keys for ever.
 */
export async function realignAttempts(tx: Transaction, assignmentId: string, { closingAt }: { closingAt?: number } = {}): Promise<void> {
  const assignment = await tx.assignment.findUniqueOrThrow({
    where: { id: assignmentId },
    select: {
      classId: true,
      policy: true,
      opensAt: true,
      dueAt: true,
      closesAt: true,
      overrides: { select: { studentId: true, section: true, policy: true } },
      attempts: { where: { state: 'OPEN' }, select: { id: true, studentId: true, startedAt: true, deadlineAt: true } },
    },
  })
  const students = await tx.enrollment.findMany({
    where: { classId: assignment.classId, studentId: { in: assignment.attempts.map((attempt) => attempt.studentId) } },
    select: { studentId: true, section: true, student: { select: { accommodations: true } } },
  })
  const toMillis = (at: Date | null) => at?.getTime() ?? null
  for (const attempt of assignment.attempts) {
    const member = students.find((student) => student.studentId === attempt.studentId)
    const grantFor = (fits: (override: { studentId: string | null; section: string | null }) => boolean) => readGrant(assignment.overrides.find(fits)?.policy ?? null)
    const { policy, window } = makeEffectivePolicy({
      policy: readPolicy(assignment.policy),
      window: { opensAt: toMillis(assignment.opensAt), dueAt: toMillis(assignment.dueAt), closesAt: toMillis(assignment.closesAt) },
      grants: {
        profile: readProfile(member?.student.accommodations ?? null),
        section: member?.section ? grantFor((override) => override.section === member.section) : null,
        student: grantFor((override) => override.studentId === attempt.studentId),
      },
    })
    const next = findDeadline({ startedAt: attempt.startedAt.getTime(), policy, window })
    const current = toMillis(attempt.deadlineAt)
    const isLater = current !== null && (next === null || next > current)
    const isClosing = closingAt !== undefined && next !== null && (current === null || next < current)
    const isFirst = current === null && next !== null
    if (!isLater && !isClosing && !isFirst) continue
    await tx.attempt.updateMany({
      where: { id: attempt.id, state: 'OPEN' },
      data: { deadlineAt: next === null ? null : new Date(isLater ? next : Math.max(next, closingAt ?? now())) },
    })
  }
}

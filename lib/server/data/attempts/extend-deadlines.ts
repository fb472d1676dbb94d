import 'server-only'
import { findDeadline } from '@/lib/domain/attempts/deadline'
import { makeEffectivePolicy } from '@/lib/domain/attempts/effective-policy'
import type { Transaction } from '@/lib/server/db/client'
import { readOverride, readPolicy, readProfile } from './stored-json'
import { toWindow } from './student-assignment'

/**
 * Gives attempts that are open right now the time that was just granted (an override, an accommodation, a later
 * closing). Only ever moves a deadline later. To be called in the transaction of that change, which is authorised and audited.
 */
export async function extendDeadlines(tx: Transaction, { assignmentId }: { assignmentId: string }): Promise<number> {
  const assignment = await tx.assignment.findUniqueOrThrow({
    where: { id: assignmentId },
    select: {
      opensAt: true,
      dueAt: true,
      closesAt: true,
      policy: true,
      overrides: { select: { studentId: true, section: true, policy: true } },
      class: { select: { enrollments: { select: { studentId: true, section: true, student: { select: { accommodations: true } } } } } },
      attempts: { where: { state: 'OPEN', deadlineAt: { not: null } }, select: { id: true, studentId: true, startedAt: true, deadlineAt: true } },
    },
  })
  let moved = 0
  for (const { id, studentId, startedAt, deadlineAt } of assignment.attempts) {
    const enrollment = assignment.class.enrollments.find((candidate) => candidate.studentId === studentId)
    const effective = makeEffectivePolicy({
      policy: readPolicy(assignment.policy),
      window: toWindow(assignment),
      grants: {
        profile: readProfile(enrollment?.student.accommodations),
        section: readOverride(assignment.overrides.find(({ section }) => section !== null && section === enrollment?.section)?.policy),
        student: readOverride(assignment.overrides.find((override) => override.studentId === studentId)?.policy),
      },
    })
    const next = findDeadline({ startedAt: startedAt.getTime(), ...effective })
    if (next !== null && next <= (deadlineAt?.getTime() ?? 0)) continue
    const { count } = await tx.attempt.updateMany({ where: { id, state: 'OPEN' }, data: { deadlineAt: next === null ? null : new Date(next) } })
    moved += count
  }
  return moved
}

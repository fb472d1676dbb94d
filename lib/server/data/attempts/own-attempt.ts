import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import type { Action } from '@/lib/domain/access/policy'
import { authorise } from '@/lib/server/auth/authorise'
import { getDatabase } from '@/lib/server/db/client'
import { notFound } from '@/lib/server/errors'

/** The actor's own attempt, for what a student does in it. Anyone else's, and a missing one, is `not-found`. */
export async function loadOwnAttempt(actor: Actor, { attemptId, action }: { attemptId: string; action: Action }) {
  const attempt = await getDatabase().attempt.findFirst({
    where: { id: attemptId, studentId: actor.userId },
    select: {
      id: true,
      assignmentId: true,
      studentId: true,
      state: true,
      seed: true,
      policy: true,
      deadlineAt: true,
      closedAt: true,
      closedBy: true,
      assignment: {
        select: {
          title: true,
          quizVersionId: true,
          class: { select: { schoolId: true, name: true, enrollments: { where: { studentId: actor.userId, leftAt: null }, select: { id: true } } } },
        },
      },
    },
  })
  authorise(
    actor,
    action,
    attempt && { schoolId: attempt.assignment.class.schoolId, userId: attempt.studentId, isEnrolled: attempt.assignment.class.enrollments.length > 0 },
  )
  if (!attempt?.assignment.quizVersionId) throw notFound()
  return { ...attempt, quizVersionId: attempt.assignment.quizVersionId }
}

export type OwnAttempt = Awaited<ReturnType<typeof loadOwnAttempt>>

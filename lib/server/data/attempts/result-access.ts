import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import { findFeedbackState, type FeedbackState } from '@/lib/domain/attempts/feedback'
import { authorise } from '@/lib/server/auth/authorise'
import { now } from '@/lib/server/clock'
import { getDatabase } from '@/lib/server/db/client'
import { notFound } from '@/lib/server/errors'
import { loadClosesForAll } from './closes-for-all'
import { readPolicy } from './stored-json'

/**
 * A finished attempt for its student or a teacher of the class, with what they may see of it. An open attempt has no
 * result yet: `not-found`, like a stranger's.
 */
export async function loadResultAttempt(actor: Actor, attemptId: string) {
  const attempt = await getDatabase().attempt.findFirst({
    where: { id: attemptId, assignment: { class: { schoolId: actor.schoolId } } },
    select: {
      id: true,
      assignmentId: true,
      studentId: true,
      number: true,
      seed: true,
      state: true,
      startedAt: true,
      closedAt: true,
      closedBy: true,
      score: true,
      maxScore: true,
      policy: true,
      student: { select: { displayName: true } },
      assignment: {
        select: {
          title: true,
          quizVersionId: true,
          attempts: { where: { studentId: actor.userId, state: 'OPEN' }, take: 1, select: { id: true } },
          class: { select: { schoolId: true, name: true, teachers: { where: { userId: actor.userId }, select: { userId: true } } } },
        },
      },
    },
  })
  authorise(
    actor,
    'result.read',
    attempt && { schoolId: attempt.assignment.class.schoolId, userId: attempt.studentId, teachesClass: attempt.assignment.class.teachers.length > 0 },
  )
  if (!attempt?.closedAt || !attempt.closedBy || !attempt.assignment.quizVersionId) throw notFound()
  const { closedAt, closedBy } = attempt
  const rules = readPolicy(attempt.policy)
  const isMine = attempt.studentId === actor.userId
  const feedback: FeedbackState = isMine
    ? findFeedbackState({
        feedback: rules.feedback,
        isGraded: attempt.state === 'GRADED',
        hasOpenAttempt: attempt.assignment.attempts.length > 0,
        closesForAll: rules.feedback === 'close' ? await loadClosesForAll(getDatabase(), attempt.assignmentId) : null,
        now: now(),
      })
    : { isAllowed: true }
  return { ...attempt, closedAt, closedBy, quizVersionId: attempt.assignment.quizVersionId, rules, isMine, feedback }
}

export type ResultAttempt = Awaited<ReturnType<typeof loadResultAttempt>>

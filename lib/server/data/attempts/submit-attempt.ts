import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import { isPastDeadline } from '@/lib/domain/attempts/deadline'
import { findFeedbackState } from '@/lib/domain/attempts/feedback'
import type { SavedAnswer } from '@/lib/domain/attempts/merge-answers'
import type { SubmitReceipt } from '@/lib/domain/attempts/student-quiz'
import { now } from '@/lib/server/clock'
import { getDatabase } from '@/lib/server/db/client'
import { notFound } from '@/lib/server/errors'
import { closeAttempt, PATIENT } from './close-attempt'
import { loadClosesForAll } from './closes-for-all'
import { findBehind } from './find-behind'
import { gradeAttempt } from './grade-attempt'
import { holdOpen } from './hold-open'
import { loadOwnAttempt, type OwnAttempt } from './own-attempt'
import { readPolicy } from './stored-json'
import { writeAnswer } from './write-answer'

/**
 * Hands an attempt in: closes it, stores the answers that came along, grades, all in one transaction. Called again (a
 * second press, a lost reply, fifty tabs) it changes nothing and says the same. After the deadline it is closed as of
 * the deadline, and answers that come along are too late.
 */
export async function submitAttempt(
  actor: Actor,
  attemptId: string,
  { answers, receivedAt }: { answers: readonly SavedAnswer[]; receivedAt: number },
): Promise<SubmitReceipt> {
  const attempt = await loadOwnAttempt(actor, { attemptId, action: 'attempt.submit' })
  if (attempt.state === 'GRADED') return toReceipt(attempt)
  await getDatabase().$transaction(async (tx) => {
    // Held, then read: while this waited its turn a teacher may have given more time.
    await holdOpen(tx, attemptId)
    const { deadlineAt } = await tx.attempt.findUniqueOrThrow({ where: { id: attemptId }, select: { deadlineAt: true } })
    const isLate = isPastDeadline(deadlineAt?.getTime() ?? null, receivedAt)
    // What the grace lets in counts as in time: a due date that is also the end must not take a day's points off.
    const closedAt = deadlineAt && deadlineAt.getTime() < receivedAt ? deadlineAt : new Date(receivedAt)
    const isClosed = await closeAttempt(tx, { attemptId, event: isLate ? 'deadline' : 'submit', closedAt, actor })
    if (isClosed && !isLate) {
      const isBehind = await findBehind(tx, attempt)
      const allowed = answers.filter(({ position }) => !isBehind(position))
      for (const saved of allowed) await writeAnswer(tx, { attemptId, saved, savedAt: closedAt })
    }
    await gradeAttempt(tx, attemptId)
  }, PATIENT)
  return toReceipt(await loadOwnAttempt(actor, { attemptId, action: 'attempt.submit' }))
}

async function toReceipt(attempt: OwnAttempt): Promise<SubmitReceipt> {
  if (!attempt.closedAt || !attempt.closedBy) throw notFound()
  const policy = readPolicy(attempt.policy)
  const feedback = findFeedbackState({
    feedback: policy.feedback,
    isGraded: attempt.state === 'GRADED',
    closesForAll: policy.feedback === 'close' ? await loadClosesForAll(getDatabase(), attempt.assignmentId) : null,
    now: now(),
  })
  return { attemptId: attempt.id, closedAt: attempt.closedAt.getTime(), closedBy: attempt.closedBy, canSeeResult: feedback.isAllowed }
}

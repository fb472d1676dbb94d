import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import { isPastDeadline } from '@/lib/domain/attempts/deadline'
import { isSameAnswer, type SavedAnswer } from '@/lib/domain/attempts/merge-answers'
import type { SaveReceipt } from '@/lib/domain/attempts/student-quiz'
import { authorise } from '@/lib/server/auth/authorise'
import { nowDate } from '@/lib/server/clock'
import { getDatabase, type Transaction } from '@/lib/server/db/client'
import { AppError, notFound } from '@/lib/server/errors'
import { PATIENT } from './close-attempt'
import { findBehind } from './find-behind'
import { holdOpen } from './hold-open'
import { readAnswer } from './stored-json'
import { writeAnswer } from './write-answer'

/**
 * Saves one answer; what comes back is on disk. A lower rev never overwrites a higher one, and a repeated save of the
 * same rev changes nothing, so a client may send again whenever an answer was lost on the way.
 *
 * @param receivedAt when the request arrived, by the server's clock: the deadline is compared with this.
 * @throws AppError 'not-found', 'closed' with `reason` 'deadline' or 'submitted', or 'conflict' with `reason`
 *   'no-going-back' for a change to an earlier item where one may only go forward.
 */
export async function saveAnswer(
  actor: Actor,
  attemptId: string,
  { receivedAt, ...saved }: SavedAnswer & { receivedAt: number },
): Promise<SaveReceipt> {
  const attempt = await loadForSaving(actor, attemptId)
  if (attempt.state !== 'OPEN') throw refuse(attempt.closedBy)
  if (isPastDeadline(attempt.deadlineAt?.getTime() ?? null, receivedAt)) throw refuse('DEADLINE')
  const savedAt = nowDate()
  return getDatabase().$transaction(async (tx) => {
    if (!(await holdOpen(tx, attemptId))) throw refuse(null)
    const isBehind = await findBehind(tx, attempt)
    if (isBehind(saved.position)) {
      const stored = await describeStored(tx, { attemptId, saved })
      // What is sent again because its reply was lost is no change.
      if (stored.rev >= saved.rev) return stored
      throw new AppError('conflict', { reason: 'no-going-back' })
    }
    if (await writeAnswer(tx, { attemptId, saved, savedAt })) return { ...saved, savedAt: savedAt.getTime(), isStored: true }
    return describeStored(tx, { attemptId, saved })
  }, PATIENT)
}

/** As little as saving needs, in one statement: it is asked for each answer of each student. */
async function loadForSaving(actor: Actor, attemptId: string) {
  const { userId, schoolId } = actor
  const attempt = await getDatabase().attempt.findFirst({
    where: {
      id: attemptId,
      studentId: userId,
      assignment: { class: { schoolId, enrollments: { some: { studentId: userId, leftAt: null } } } },
    },
    select: { id: true, state: true, deadlineAt: true, closedBy: true, seed: true, policy: true },
  })
  // All that the policy asks is in the condition above.
  authorise(actor, 'attempt.save', attempt && { schoolId, userId, isEnrolled: true })
  if (!attempt) throw notFound()
  return attempt
}

async function describeStored(tx: Transaction, { attemptId, saved }: { attemptId: string; saved: SavedAnswer }): Promise<SaveReceipt> {
  const stored = await tx.response.findUnique({
    where: { attemptId_position: { attemptId, position: saved.position } },
    select: { answer: true, rev: true, isFlagged: true, savedAt: true },
  })
  if (!stored) throw notFound()
  const isRepeated = stored.rev === saved.rev && stored.isFlagged === saved.isFlagged && isSameAnswer(stored.answer, saved.answer)
  return {
    position: saved.position,
    rev: stored.rev,
    answer: readAnswer(stored.answer),
    isFlagged: stored.isFlagged,
    savedAt: stored.savedAt.getTime(),
    isStored: isRepeated,
  }
}

function refuse(closedBy: string | null): AppError {
  return new AppError('closed', { reason: closedBy === 'DEADLINE' ? 'deadline' : 'submitted' })
}

import 'server-only'
import { randomBytes } from 'node:crypto'
import type { Actor } from '@/lib/domain/access/actor'
import { findDeadline, findStartRefusal, isOverdue } from '@/lib/domain/attempts/deadline'
import { now } from '@/lib/server/clock'
import { recordAudit } from '@/lib/server/data/audit/record-audit'
import { getDatabase, Prisma } from '@/lib/server/db/client'
import { AppError } from '@/lib/server/errors'
import { newId } from '@/lib/server/ids'
import { PATIENT } from './close-attempt'
import { loadQuizContent } from './quiz-content'
import { loadStudentAssignment, type StudentAssignment } from './student-assignment'
import { finishOverdue } from './sweep'

/**
 * The student's open attempt of an assignment: the one that is open, else the next one. Starting fixes the deadline, the
 * order of items and options (by the seed) and the policy as it holds for this student.
 *
 * @throws AppError 'not-found', 'not-open-yet', 'closed', 'no-attempts-left'.
 */
export async function startOrResume(actor: Actor, assignmentId: string): Promise<{ attemptId: string; isResumed: boolean }> {
  const assignment = await loadStudentAssignment(getDatabase(), actor, { assignmentId, action: 'attempt.start' })
  const open = await findOpen(actor, assignmentId)
  if (open) return { attemptId: open, isResumed: true }
  try {
    return { attemptId: await startNext(actor, assignment), isResumed: false }
  } catch (error) {
    // A second press or tab was quicker: unique keys let only one attempt be open.
    if (!(error instanceof Prisma.PrismaClientKnownRequestError) || error.code !== 'P2002') throw error
    const other = await findOpen(actor, assignmentId)
    if (!other) throw new AppError('busy')
    return { attemptId: other, isResumed: true }
  }
}

/** The open attempt; one whose time is over is finished first and does not count as open. */
async function findOpen(actor: Actor, assignmentId: string): Promise<string | null> {
  const open = await getDatabase().attempt.findFirst({
    where: { assignmentId, studentId: actor.userId, state: 'OPEN' },
    select: { id: true, deadlineAt: true },
  })
  if (!open) return null
  if (!isOverdue(open.deadlineAt?.getTime() ?? null, now())) return open.id
  await finishOverdue({ attemptId: open.id, deadlineAt: open.deadlineAt })
  return null
}

async function startNext(actor: Actor, { id: assignmentId, quizVersionId, effective }: StudentAssignment): Promise<string> {
  const { items } = await loadQuizContent(getDatabase(), quizVersionId)
  return getDatabase().$transaction(async (tx) => {
    const last = await tx.attempt.aggregate({ where: { assignmentId, studentId: actor.userId }, _max: { number: true }, _count: true })
    const startedAt = now()
    const refusal = findStartRefusal({ now: startedAt, ...effective, used: last._count })
    if (refusal) throw new AppError(refusal)
    const deadlineAt = findDeadline({ startedAt, ...effective })
    const attemptId = newId()
    const number = (last._max.number ?? 0) + 1
    await tx.attempt.create({
      data: {
        id: attemptId,
        assignmentId,
        studentId: actor.userId,
        number,
        seed: randomBytes(16).toString('base64url'),
        openKey: `${assignmentId}:${actor.userId}`,
        startedAt: new Date(startedAt),
        deadlineAt: deadlineAt === null ? null : new Date(deadlineAt),
        policy: effective.policy,
      },
      select: { id: true },
    })
    // A row for each item, so that saving an answer is one update and results count what was left blank.
    await tx.response.createMany({
      data: items.map(({ position, itemVersionId }) => ({ attemptId, position, itemVersionId, rev: 0, savedAt: new Date(startedAt) })),
    })
    await recordAudit(tx, actor, { action: 'attempt.started', subjectType: 'Attempt', subjectId: attemptId, data: { assignmentId, number } })
    return attemptId
  }, PATIENT)
}

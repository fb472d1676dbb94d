import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import { makeShuffler } from '@/lib/domain/attempts/attempt-order'
import { authorise } from '@/lib/server/auth/authorise'
import { nowDate } from '@/lib/server/clock'
import { recordAudit } from '@/lib/server/data/audit/record-audit'
import { getDatabase, Prisma } from '@/lib/server/db/client'
import { AppError, notFound } from '@/lib/server/errors'
import { newId } from '@/lib/server/ids'
import { loadQuizContent } from './quiz-content'
import { loadResultAttempt } from './result-access'
import { readAnswer } from './stored-json'

/**
 * "Count mine": the student asks the teacher to look at one answer. Equal answers share a cluster, so that the teacher
 * decides once for all of them. Asked twice, the first question stands.
 */
export async function openAppeal(actor: Actor, attemptId: string, { position, reason }: { position: number; reason: string | null }): Promise<void> {
  const attempt = await loadResultAttempt(actor, attemptId)
  authorise(actor, 'result.appeal', { schoolId: actor.schoolId, userId: attempt.studentId })
  if (!attempt.feedback.isAllowed) throw notFound()
  const row = await getDatabase().response.findUnique({
    where: { attemptId_position: { attemptId, position } },
    select: { answer: true, verdict: true },
  })
  const { items } = await loadQuizContent(getDatabase(), attempt.quizVersionId)
  const item = items.find((candidate) => candidate.position === position)
  if (!row || !item) throw notFound()
  if (row.verdict !== 'INCORRECT' && row.verdict !== 'PARTIAL') throw new AppError('conflict', { reason: 'nothing-to-appeal' })
  const shuffler = makeShuffler({ seed: attempt.seed, position, rules: attempt.rules })
  const cluster = item.type.clusterAnswer(item.content, readAnswer(row.answer), shuffler)
  try {
    await getDatabase().$transaction(async (tx) => {
      const id = newId()
      await tx.appeal.create({ data: { id, attemptId, position, reason, cluster, createdAt: nowDate() }, select: { id: true } })
      await recordAudit(tx, actor, { action: 'appeal.opened', subjectType: 'Appeal', subjectId: id, data: { attemptId, position } })
    })
  } catch (error) {
    if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002') return
    throw error
  }
}

import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import { nowDate } from '@/lib/server/clock'
import { recordAudit } from '@/lib/server/data/audit/record-audit'
import { getDatabase, Prisma } from '@/lib/server/db/client'
import { AppError } from '@/lib/server/errors'
import { newId } from '@/lib/server/ids'
import { isSameList, readLatestVersion, readWorkingList } from './frozen-list'
import { authoriseQuiz } from './quiz-access'

export type Published = { versionId: string; number: number; /** Nothing had changed: the earlier version stands. */ isUnchanged: boolean }

/**
 * Freezes the working list as the quiz's next version: each item in the version that stands now, with its points.
 * Refuses an empty list and items that are not accepted (`conflict`, with `reason`).
 */
export async function publishQuiz(actor: Actor, quizId: string): Promise<Published> {
  try {
    return await publishOnce(actor, quizId)
  } catch (error) {
    // Two tabs published at once and the other was first: now there is nothing new, or the next number is free.
    if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002') return publishOnce(actor, quizId)
    throw error
  }
}

function publishOnce(actor: Actor, quizId: string): Promise<Published> {
  return getDatabase().$transaction(async (tx) => {
    await authoriseQuiz(tx, actor, { quizId, action: 'quiz.publish' })
    const draft = await readWorkingList(tx, quizId)
    if (draft.items.length === 0) throw new AppError('conflict', { reason: 'no-items' })
    const [number] = draft.unusable
    if (number !== undefined) throw new AppError('conflict', { reason: 'not-accepted', number })
    const latest = await readLatestVersion(tx, quizId)
    if (latest && isSameList(latest, draft)) return { versionId: latest.id, number: latest.number, isUnchanged: true }
    const version = { id: newId(), number: (latest?.number ?? 0) + 1 }
    await tx.quizVersion.create({
      data: {
        ...version,
        quizId,
        title: draft.title,
        instructions: draft.instructions,
        publishedById: actor.userId,
        publishedAt: nowDate(),
        items: { create: draft.items },
      },
      select: { id: true },
    })
    await recordAudit(tx, actor, {
      action: 'quiz.published',
      subjectType: 'Quiz',
      subjectId: quizId,
      data: { version: version.number, items: draft.items.length },
    })
    return { versionId: version.id, number: version.number, isUnchanged: false }
  })
}

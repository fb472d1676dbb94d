import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import { nowDate } from '@/lib/server/clock'
import { recordAudit } from '@/lib/server/data/audit/record-audit'
import { getDatabase, Prisma, type Transaction } from '@/lib/server/db/client'
import { AppError } from '@/lib/server/errors'
import { newId } from '@/lib/server/ids'
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
    const draft = await readDraft(tx, quizId)
    const latest = await readLatest(tx, quizId)
    if (latest && isSame(latest, draft)) return { versionId: latest.id, number: latest.number, isUnchanged: true }
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

type Frozen = { title: string; instructions: string | null; items: { position: number; itemVersionId: string; points: number }[] }

async function readDraft(tx: Transaction, quizId: string): Promise<Frozen> {
  const quiz = await tx.quiz.findUniqueOrThrow({
    where: { id: quizId },
    select: {
      title: true,
      instructions: true,
      items: {
        orderBy: { position: 'asc' },
        select: {
          points: true,
          item: { select: { review: true, retiredAt: true, versions: { orderBy: { number: 'desc' }, take: 1, select: { id: true } } } },
        },
      },
    },
  })
  if (quiz.items.length === 0) throw new AppError('conflict', { reason: 'no-items' })
  const items = quiz.items.map(({ points, item }, index) => {
    const version = item.versions[0]
    if (!version || item.review !== 'ACCEPTED' || item.retiredAt) throw new AppError('conflict', { reason: 'not-accepted', number: index + 1 })
    return { position: index + 1, itemVersionId: version.id, points }
  })
  return { title: quiz.title, instructions: quiz.instructions, items }
}

async function readLatest(tx: Transaction, quizId: string) {
  return tx.quizVersion.findFirst({
    where: { quizId },
    orderBy: { number: 'desc' },
    select: {
      id: true,
      number: true,
      title: true,
      instructions: true,
      items: { orderBy: { position: 'asc' }, select: { position: true, itemVersionId: true, points: true } },
    },
  })
}

function isSame(version: Frozen, draft: Frozen): boolean {
  return (
    version.title === draft.title &&
    version.instructions === draft.instructions &&
    version.items.length === draft.items.length &&
    version.items.every((item, index) => {
      const other = draft.items[index]
      return other !== undefined && item.itemVersionId === other.itemVersionId && item.points === other.points
    })
  )
}

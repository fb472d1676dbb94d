import 'server-only'
import { z } from 'zod'
import type { Actor } from '@/lib/domain/access/actor'
import { ITEM_TYPES } from '@/lib/domain/items/registry'
import { nowDate } from '@/lib/server/clock'
import { recordAudit } from '@/lib/server/data/audit/record-audit'
import { getDatabase, type Transaction } from '@/lib/server/db/client'
import { AppError } from '@/lib/server/errors'
import { authoriseQuiz } from './quiz-access'

export const MAX_QUIZ_ITEMS = 100

/** The last moment that both databases can write down: 9999-12-31. */
const LATEST = 253_402_300_799_999

/** The whole working list, as the builder sends it. `rev` is what the builder last heard. */
export const quizDraftSchema = z.strictObject({
  rev: z.int().min(0).max(LATEST),
  title: z.string().trim().min(1).max(200),
  instructions: z.string().trim().max(2000),
  items: z
    .array(z.strictObject({ id: z.string().min(1).max(64), points: z.number().min(0).max(100).multipleOf(0.25) }))
    .max(MAX_QUIZ_ITEMS)
    .refine((items) => new Set(items.map((item) => item.id)).size === items.length, 'repeated'),
})
export type QuizDraft = z.infer<typeof quizDraftSchema>

/**
 * Replaces the working list. A draft based on an older one is refused (`conflict`): another tab has saved since.
 * Items that were in the list may stay whatever became of them; a new one must be accepted and within reach.
 */
export async function saveQuiz(actor: Actor, quizId: string, draft: QuizDraft): Promise<{ rev: number; savedAt: number }> {
  return getDatabase().$transaction(async (tx) => {
    await authoriseQuiz(tx, actor, { quizId, action: 'quiz.edit' })
    const before = await tx.quiz.findUniqueOrThrow({ where: { id: quizId }, select: { updatedAt: true, items: { select: { itemId: true } } } })
    const at = new Date(Math.max(nowDate().getTime(), before.updatedAt.getTime() + 1))
    const { count } = await tx.quiz.updateMany({
      where: { id: quizId, updatedAt: new Date(draft.rev) },
      data: { title: draft.title, instructions: draft.instructions || null, updatedAt: at },
    })
    if (count === 0) throw new AppError('conflict')
    const known = new Set(before.items.map((item) => item.itemId))
    await requireUsable(tx, actor, draft.items.map((item) => item.id).filter((id) => !known.has(id)))
    await tx.quizItem.deleteMany({ where: { quizId } })
    if (draft.items.length > 0) {
      await tx.quizItem.createMany({ data: draft.items.map(({ id, points }, index) => ({ quizId, itemId: id, position: index + 1, points })) })
    }
    await recordAudit(tx, actor, { action: 'quiz.edited', subjectType: 'Quiz', subjectId: quizId, data: { items: draft.items.length } })
    return { rev: at.getTime(), savedAt: at.getTime() }
  })
}

const GRADED = ITEM_TYPES.filter((type) => type.isGraded).map((type) => type.id)

/** New items: of a type that can be graded, accepted, of the school, and the actor's own or of an article that a colleague shares. */
async function requireUsable(tx: Transaction, actor: Actor, itemIds: string[]): Promise<void> {
  if (itemIds.length === 0) return
  const usable = await tx.item.count({
    where: {
      id: { in: itemIds },
      type: { in: GRADED },
      review: 'ACCEPTED',
      retiredAt: null,
      owner: { schoolId: actor.schoolId },
      OR: [{ ownerId: actor.userId }, { article: { ownerId: actor.userId } }, { article: { isPrivate: false, schoolId: actor.schoolId } }],
    },
  })
  if (usable !== itemIds.length) throw new AppError('not-found')
}

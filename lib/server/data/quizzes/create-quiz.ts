import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import { pickItems } from '@/lib/domain/quizzes/pick-items'
import { authorise } from '@/lib/server/auth/authorise'
import { nowDate } from '@/lib/server/clock'
import { recordAudit } from '@/lib/server/data/audit/record-audit'
import { listAcceptedItems } from '@/lib/server/data/items/list-accepted-items'
import { getDatabase } from '@/lib/server/db/client'
import { notFound } from '@/lib/server/errors'
import { newId } from '@/lib/server/ids'

/** An empty quiz of the actor's. */
export async function createQuiz(actor: Actor, { title }: { title: string }): Promise<{ id: string }> {
  return insertQuiz(actor, { title, articleId: null, itemIds: [] })
}

/**
 * A quiz with the best accepted items of an article: at most twelve, at most one for each fact, in the article's order.
 * With nothing accepted yet it is empty, and the builder says what to do.
 */
export async function createQuizFromArticle(actor: Actor, articleId: string): Promise<{ id: string }> {
  const article = await getDatabase().article.findUnique({
    where: { id: articleId },
    select: { title: true, schoolId: true, ownerId: true, isPrivate: true },
  })
  authorise(actor, 'article.read', article)
  if (!article) throw notFound()
  const items = pickItems(await listAcceptedItems(actor, articleId))
  return insertQuiz(actor, { title: article.title.slice(0, 200), articleId, itemIds: items.map((item) => item.id) })
}

async function insertQuiz(actor: Actor, { title, articleId, itemIds }: { title: string; articleId: string | null; itemIds: string[] }) {
  authorise(actor, 'quiz.create', { schoolId: actor.schoolId })
  const id = newId()
  const at = nowDate()
  await getDatabase().$transaction(async (tx) => {
    await tx.quiz.create({
      data: { id, schoolId: actor.schoolId, ownerId: actor.userId, articleId, title, createdAt: at, updatedAt: at },
      select: { id: true },
    })
    if (itemIds.length > 0) {
      await tx.quizItem.createMany({ data: itemIds.map((itemId, index) => ({ quizId: id, itemId, position: index + 1, points: 1 })) })
    }
    await recordAudit(tx, actor, { action: 'quiz.created', subjectType: 'Quiz', subjectId: id, data: { articleId, items: itemIds.length } })
  })
  return { id }
}

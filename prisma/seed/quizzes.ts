import { pickItems } from '@/lib/domain/quizzes/pick-items'
import { summariseItem } from '@/lib/server/data/items/summarise-item'
import type { SeedArticle, SeedItem } from './articles'
import type { SeedContext } from './context'
import type { SeedRows } from './rows'

export type SeedQuizItem = SeedItem & { position: number; points: number }
export type SeedQuiz = { id: string; versionId: string; title: string; items: SeedQuizItem[] }

type QuizPlan = {
  key: string
  title: string
  instructions?: string
  article: SeedArticle
  /** Facts that another quiz of the demo asks already. */
  without?: SeedQuiz
  most: number
  ownerId: string
  day: number
}

/** A quiz made as the builder makes a first one, and published once. */
export function addQuiz(
  rows: SeedRows,
  context: SeedContext,
  { schoolId, plan }: { schoolId: string; plan: QuizPlan },
): SeedQuiz {
  const { id, at } = context
  const [quizId, versionId] = [id('quiz', plan.key), id('quiz-version', plan.key, 1)]
  const createdAt = new Date(at(plan.day, '16:30'))
  const publishedAt = new Date(at(plan.day, '16:42'))
  const items = chooseItems(plan).map((item, index): SeedQuizItem => ({
    ...item,
    position: index + 1,
    points: item.type === 'true-false' ? 1 : item.type === 'multiple-choice' ? 1 : 2,
  }))
  if (items.length === 0) throw new Error(`demo quiz ${plan.key} has no items`)
  rows.quiz.push({
    id: quizId,
    schoolId,
    ownerId: plan.ownerId,
    articleId: plan.article.id,
    title: plan.title,
    instructions: plan.instructions ?? null,
    createdAt,
    updatedAt: publishedAt,
  })
  rows.quizVersion.push({
    id: versionId,
    quizId,
    number: 1,
    title: plan.title,
    instructions: plan.instructions ?? null,
    publishedById: plan.ownerId,
    publishedAt,
  })
  for (const item of items) {
    const { position, points } = item
    rows.quizItem.push({ quizId, itemId: item.id, position, points })
    rows.quizVersionItem.push({ quizVersionId: versionId, itemVersionId: item.versionId, position, points })
  }
  rows.auditLog.push({
    id: id('audit', 'quiz', plan.key),
    schoolId,
    actorId: plan.ownerId,
    action: 'quiz.published',
    subjectType: 'Quiz',
    subjectId: quizId,
    data: { version: 1, items: items.length },
    at: publishedAt,
  })
  return { id: quizId, versionId, title: plan.title, items }
}

function chooseItems({ article, without, most }: QuizPlan): SeedItem[] {
  const usable = article.items.filter((item) => item.isAccepted && !item.type.startsWith('flashcard'))
  const asked = new Set(without?.items.flatMap((item) => item.factIds))
  const fresh = usable.filter((item) => !item.factIds.some((factId) => asked.has(factId)))
  // Too little left for a quiz of its own: the same facts once more.
  // In words, so that no question of the quiz tells the answer to another.
  const inWords = (fresh.length >= 3 ? fresh : usable).map((item) => ({
    ...item,
    stem: item.content.stem,
    key: summariseItem(item.content).key,
  }))
  return pickItems(inWords, most)
}

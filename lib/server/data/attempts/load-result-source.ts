import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import type { Block } from '@/lib/domain/article/article'
import { orderPositions } from '@/lib/domain/attempts/attempt-order'
import type { Mark } from '@/lib/domain/article/highlight'
import { isVerbatim } from '@/lib/domain/article/span'
import { readBlocks } from '@/lib/server/data/articles/stored-json'
import { getDatabase } from '@/lib/server/db/client'
import { notFound } from '@/lib/server/errors'
import { loadQuizContent } from './quiz-content'
import { loadResultAttempt } from './result-access'

/** The article behind a result: its kept text, and the source of each item under the item's number. */
export type ResultSource = {
  attemptId: string
  title: string
  byline: string | null
  text: string
  blocks: Block[]
  /** `id` is the item's number as the student saw it. */
  marks: Mark[]
}

/** The article of an attempt with its sources marked; only once the policy shows keys and sources. */
export async function loadResultSource(actor: Actor, attemptId: string, articleId: string): Promise<ResultSource> {
  const attempt = await loadResultAttempt(actor, attemptId)
  if (!attempt.feedback.isAllowed) throw notFound()
  const { items } = await loadQuizContent(getDatabase(), attempt.quizVersionId)
  // Only an article that the quiz was made from: this page opens no other.
  if (!items.some((item) => item.articleId === articleId)) throw notFound()
  const article = await getDatabase().article.findUnique({
    where: { id: articleId },
    select: { title: true, byline: true, text: true, blocks: true },
  })
  if (!article) throw notFound()
  const order = orderPositions(
    items.map(({ position }) => position),
    { seed: attempt.seed, rules: attempt.rules },
  )
  const marks = items.flatMap(({ position, articleId: from, content: { source } }) =>
    from === articleId && source !== null && isVerbatim(article.text, source)
      ? [{ id: String(order.indexOf(position) + 1), start: source.start, end: source.end }]
      : [],
  )
  const { text, title, byline } = article
  return { attemptId, title, byline, text, blocks: readBlocks(article.blocks).filter(({ kept }) => kept), marks }
}

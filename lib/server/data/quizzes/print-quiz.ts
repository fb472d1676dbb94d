import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import { makeShuffler } from '@/lib/domain/attempts/attempt-order'
import type { Field } from '@/lib/domain/items/field'
import { getItemType, parseContent } from '@/lib/domain/items/registry'
import { writePaperKey } from '@/lib/domain/quizzes/paper-key'
import { readBlocks } from '@/lib/server/data/articles/stored-json'
import { summariseItem } from '@/lib/server/data/items/summarise-item'
import { getDatabase } from '@/lib/server/db/client'
import { notFound } from '@/lib/server/errors'
import { readLatestVersion, readWorkingList } from './frozen-list'
import { authoriseQuiz } from './quiz-access'

/** Teachers only: it holds the keys. */
export type PrintedQuestion = {
  number: number
  points: number
  stem: string
  field: Field
  /** With the letters that stand on the sheet. */
  key: string
  /** Of a list, how many are enough; null is all of it. */
  enough: number | null
  alsoRight: string[]
  /** The words that settle it, and the number of their paragraph on the printed article. */
  source: { quote: string; paragraph: number | null } | null
}

export type PrintedArticle = { title: string; byline: string | null; paragraphs: { /** Null for headings. */ number: number | null; text: string }[] }

export type PrintedQuiz = { title: string; instructions: string | null; isOwner: boolean; questions: PrintedQuestion[]; articles: PrintedArticle[] }

/**
 * A quiz on paper: its questions in their order, the key, and the articles they come from. The owner prints the working
 * list without what is not accepted; who teaches with it, what was published last, without articles that may not be theirs.
 */
export async function printQuiz(actor: Actor, quizId: string): Promise<PrintedQuiz> {
  const db = getDatabase()
  const { isOwner } = await authoriseQuiz(db, actor, { quizId, action: 'quiz.export' })
  const working = isOwner ? await readWorkingList(db, quizId) : null
  const list = working ?? (await readLatestVersion(db, quizId))
  if (list === null) throw notFound()
  const wanted = list.items.filter(({ position }) => !working?.unusable.includes(position))
  const rows = await db.itemVersion.findMany({
    where: { id: { in: wanted.map(({ itemVersionId }) => itemVersionId) } },
    select: { id: true, content: true, schemaVersion: true, item: { select: { type: true, articleId: true } } },
  })
  const articleIds = [...new Set(rows.flatMap(({ item }) => item.articleId ?? []))]
  const articles = await db.article.findMany({ where: { id: { in: articleIds } }, select: { id: true, title: true, byline: true, text: true, blocks: true } })
  const printed = new Map(articles.map((article) => [article.id, numberParagraphs(article)]))
  const byId = new Map(rows.map((row) => [row.id, row]))
  const questions = wanted.flatMap(({ itemVersionId, points }, index): PrintedQuestion[] => {
    const row = byId.get(itemVersionId)
    if (!row) return []
    const type = getItemType(row.item.type)
    const content = parseContent(type.id, row.schemaVersion, row.content)
    // One seed for a quiz: the key printed tomorrow fits the sheet of today.
    const shuffler = makeShuffler({ seed: `print ${quizId}`, position: index, rules: { shuffleItems: false, shuffleOptions: true } })
    const field = type.toField(content, shuffler)
    const revealed = type.reveal(content, null, shuffler)
    const { source } = content
    const paragraph = source && row.item.articleId ? printed.get(row.item.articleId)?.find(({ start, end }) => start <= source.start && source.start < end)?.number : null
    return [{
      number: index + 1,
      points,
      stem: type.toStem(content),
      field,
      key: writePaperKey(field, revealed),
      enough: summariseItem(row.content).wanted,
      alsoRight: revealed.accepted,
      source: source && { quote: source.quote, paragraph: (isOwner && articles.length === 1 && paragraph) || null },
    }]
  })
  const { title, instructions } = list
  return {
    title,
    instructions,
    isOwner,
    questions,
    articles: isOwner
      ? articles.map(({ id, title: name, byline }) => ({ title: name, byline, paragraphs: (printed.get(id) ?? []).map(({ number, text }) => ({ number, text })) }))
      : [],
  }
}

/** What is kept of an article, its paragraphs counted from 1. */
function numberParagraphs({ text, blocks }: { text: string; blocks: unknown }) {
  let count = 0
  return readBlocks(blocks)
    .filter(({ kept }) => kept)
    .map(({ start, end, kind }) => ({ start, end, text: text.slice(start, end), number: kind === 'heading' ? null : (count += 1) }))
}

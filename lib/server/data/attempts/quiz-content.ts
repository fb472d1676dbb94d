import 'server-only'
import type { FrozenItem } from '@/lib/domain/attempts/frozen-item'
import { getItemType, parseContent } from '@/lib/domain/items/registry'
import { getDatabase, type PrismaClient, type Transaction } from '@/lib/server/db/client'

/** A published quiz with its keys, for grading and for making student views. Never sent anywhere as it is. */
export type QuizContent = {
  title: string
  instructions: string | null
  items: (FrozenItem & { itemId: string; itemVersionId: string; articleId: string | null })[]
}

const MOST_KEPT = 100
const kept = new Map<string, QuizContent>()
const reading = new Map<string, Promise<QuizContent>>()

/**
 * The content of a quiz version. Published versions and item versions never change, so it is read and parsed once for
 * a class that starts together, not once for each student. What somebody reads within a transaction is theirs alone
 * until it is there: their transaction may fail, or wait, and others must not with it.
 */
export async function loadQuizContent(db: PrismaClient | Transaction, quizVersionId: string): Promise<QuizContent> {
  const known = kept.get(quizVersionId)
  if (known) return known
  if (db !== getDatabase()) return keep(quizVersionId, await readQuizContent(db, quizVersionId))
  const begun = reading.get(quizVersionId)
  if (begun) return begun
  const work = readQuizContent(db, quizVersionId)
    .then((content) => keep(quizVersionId, content))
    .finally(() => reading.delete(quizVersionId))
  reading.set(quizVersionId, work)
  return work
}

function keep(quizVersionId: string, content: QuizContent): QuizContent {
  const oldest = kept.size >= MOST_KEPT ? kept.keys().next().value : undefined
  if (oldest !== undefined) kept.delete(oldest)
  kept.set(quizVersionId, content)
  return content
}

async function readQuizContent(db: PrismaClient | Transaction, quizVersionId: string): Promise<QuizContent> {
  const version = await db.quizVersion.findUniqueOrThrow({
    where: { id: quizVersionId },
    select: {
      title: true,
      instructions: true,
      items: {
        orderBy: { position: 'asc' },
        select: {
          position: true,
          points: true,
          itemVersion: { select: { id: true, schemaVersion: true, content: true, item: { select: { id: true, type: true, articleId: true } } } },
        },
      },
    },
  })
  const items = version.items.map(({ position, points, itemVersion: { id, schemaVersion, content, item } }) => ({
    position,
    points,
    type: getItemType(item.type),
    content: parseContent(item.type, schemaVersion, content),
    itemId: item.id,
    itemVersionId: id,
    articleId: item.articleId,
  }))
  return { title: version.title, instructions: version.instructions, items }
}

import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import { makeShuffler, orderPositions } from '@/lib/domain/attempts/attempt-order'
import { getItemType, parseContent } from '@/lib/domain/items/registry'
import type { StudentItem } from '@/lib/domain/items/student-item'
import { getDatabase } from '@/lib/server/db/client'
import { authoriseQuiz } from './quiz-access'

export type QuizPreview = { id: string; title: string; instructions: string | null; items: StudentItem[]; /** The working list, not what was published last. */ isDraft: boolean }

/**
 * A quiz as a student would get it: through `StudentItem`, which holds no key. Its owner sees the working list; who teaches
 * a class it is assigned to sees what was published last, for the draft is the owner's own.
 */
export async function previewQuiz(actor: Actor, quizId: string): Promise<QuizPreview> {
  const db = getDatabase()
  const { isOwner } = await authoriseQuiz(db, actor, { quizId, action: 'quiz.read' })
  const quiz = await db.quiz.findUniqueOrThrow({
    where: { id: quizId },
    select: {
      id: true,
      title: true,
      instructions: true,
      items: {
        orderBy: { position: 'asc' },
        select: { points: true, item: { select: { type: true, versions: { orderBy: { number: 'desc' }, take: 1, select: { content: true, schemaVersion: true } } } } },
      },
      versions: {
        orderBy: { number: 'desc' },
        take: 1,
        select: {
          title: true,
          instructions: true,
          items: { orderBy: { position: 'asc' }, select: { points: true, itemVersion: { select: { content: true, schemaVersion: true, item: { select: { type: true } } } } } },
        },
      },
    },
  })
  const published = isOwner ? undefined : quiz.versions[0]
  const list = published
    ? published.items.map(({ points, itemVersion }) => ({ points, item: { type: itemVersion.item.type, versions: [itemVersion] } }))
    : quiz.items
  const rules = { shuffleItems: true, shuffleOptions: true }
  // One seed for a quiz: looking twice shows the same.
  const seed = `preview ${quiz.id}`
  const items = list.flatMap(({ points, item }, index): StudentItem[] => {
    const version = item.versions[0]
    if (!version) return []
    const type = getItemType(item.type)
    const content = parseContent(type.id, version.schemaVersion, version.content)
    const shuffler = makeShuffler({ seed, position: index, rules })
    return [{ position: index, type: type.id, stem: type.toStem(content), points, field: type.toField(content, shuffler) }]
  })
  const order = orderPositions(items.map((item) => item.position), { seed, rules })
  const { title, instructions } = published ?? quiz
  return { id: quiz.id, title, instructions, isDraft: isOwner, items: order.flatMap((position) => items.find((item) => item.position === position) ?? []) }
}

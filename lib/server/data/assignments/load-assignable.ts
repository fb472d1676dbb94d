import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import { ITEM_TYPES } from '@/lib/domain/items/registry'
import { authorise } from '@/lib/server/auth/authorise'
import { getDatabase } from '@/lib/server/db/client'

/** What can be given to a class. */
export type Assignable = { kind: 'QUIZ' | 'PRACTICE'; id: string; title: string; /** Questions, or cards. */ size: number; /** Of a quiz: its latest published version. */ version: number | null }

const CARDS = ITEM_TYPES.filter((type) => !type.isGraded).map((type) => type.id)

/** The actor's published quizzes and the decks within reach, last changed first. */
export async function loadAssignable(actor: Actor): Promise<Assignable[]> {
  authorise(actor, 'quiz.list', { schoolId: actor.schoolId })
  const db = getDatabase()
  const quizzes = await db.quiz.findMany({
    where: {
      schoolId: actor.schoolId,
      archivedAt: null,
      versions: { some: {} },
      OR: [{ ownerId: actor.userId }, { versions: { some: { assignments: { some: { class: { teachers: { some: { userId: actor.userId } } } } } } } }],
    },
    orderBy: [{ updatedAt: 'desc' }, { id: 'asc' }],
    select: { id: true, versions: { orderBy: { number: 'desc' }, take: 1, select: { number: true, title: true, _count: { select: { items: true } } } } },
  })
  const usable = { review: 'ACCEPTED', retiredAt: null, type: { in: CARDS } } as const
  const decks = await db.article.findMany({
    where: { schoolId: actor.schoolId, archivedAt: null, OR: [{ ownerId: actor.userId }, { isPrivate: false }], items: { some: usable } },
    orderBy: [{ updatedAt: 'desc' }, { id: 'asc' }],
    select: { id: true, title: true, _count: { select: { items: { where: usable } } } },
  })
  return [
    ...quizzes.flatMap(({ id, versions: [version] }): Assignable[] => (version ? [{ kind: 'QUIZ', id, title: version.title, size: version._count.items, version: version.number }] : [])),
    ...decks.map(({ id, title, _count }): Assignable => ({ kind: 'PRACTICE', id, title, size: _count.items, version: null })),
  ]
}

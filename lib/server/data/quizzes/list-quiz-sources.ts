import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import { ITEM_TYPES } from '@/lib/domain/items/registry'
import { authorise } from '@/lib/server/auth/authorise'
import { getDatabase } from '@/lib/server/db/client'

/** An article that a quiz can be made of. */
export type QuizSource = { id: string; title: string; /** Accepted items that can be graded. */ items: number; isOwn: boolean }

const GRADED = ITEM_TYPES.filter((type) => type.isGraded).map((type) => type.id)

/** The actor's articles and those that colleagues share, with accepted items; last changed first. */
export async function listQuizSources(actor: Actor): Promise<QuizSource[]> {
  authorise(actor, 'article.list', { schoolId: actor.schoolId })
  const usable = { review: 'ACCEPTED', retiredAt: null, type: { in: GRADED } } as const
  const articles = await getDatabase().article.findMany({
    where: {
      schoolId: actor.schoolId,
      archivedAt: null,
      OR: [{ ownerId: actor.userId }, { isPrivate: false }],
      items: { some: usable },
    },
    orderBy: [{ updatedAt: 'desc' }, { id: 'asc' }],
    select: { id: true, title: true, ownerId: true, _count: { select: { items: { where: usable } } } },
  })
  return articles.map(({ id, title, ownerId, _count }) => ({ id, title, items: _count.items, isOwn: ownerId === actor.userId }))
}

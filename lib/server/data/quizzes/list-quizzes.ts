import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import { authorise } from '@/lib/server/auth/authorise'
import { getDatabase } from '@/lib/server/db/client'

/** One line of the teacher's quizzes. Times are UTC milliseconds. */
export type QuizListItem = {
  id: string
  title: string
  articleTitle: string | null
  items: number
  points: number
  /** The latest published version. */
  version: number | null
  assignments: number
  updatedAt: number
  isArchived: boolean
}

/** The actor's own quizzes, last changed first. The search looks at titles, whatever the case. */
export async function listQuizzes(actor: Actor, { search = '', archived = false }: { search?: string; archived?: boolean } = {}): Promise<QuizListItem[]> {
  authorise(actor, 'quiz.list', { schoolId: actor.schoolId })
  const quizzes = await getDatabase().quiz.findMany({
    where: { ownerId: actor.userId, schoolId: actor.schoolId, archivedAt: archived ? { not: null } : null },
    orderBy: [{ updatedAt: 'desc' }, { id: 'asc' }],
    select: {
      id: true,
      title: true,
      updatedAt: true,
      archivedAt: true,
      article: { select: { title: true } },
      items: { select: { points: true } },
      versions: { select: { number: true, _count: { select: { assignments: { where: { archivedAt: null } } } } } },
    },
  })
  // Case-insensitive search differs between the databases; a teacher's quizzes are few.
  const wanted = search.trim().toLocaleLowerCase()
  return quizzes
    .map((quiz) => ({
      id: quiz.id,
      title: quiz.title,
      articleTitle: quiz.article?.title ?? null,
      items: quiz.items.length,
      points: quiz.items.reduce((sum, item) => sum + item.points, 0),
      version: quiz.versions.length === 0 ? null : Math.max(...quiz.versions.map((version) => version.number)),
      assignments: quiz.versions.reduce((sum, version) => sum + version._count.assignments, 0),
      updatedAt: quiz.updatedAt.getTime(),
      isArchived: quiz.archivedAt !== null,
    }))
    .filter((quiz) => wanted === '' || `${quiz.title} ${quiz.articleTitle ?? ''}`.toLocaleLowerCase().includes(wanted))
}

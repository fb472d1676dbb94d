import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import { authorise } from '@/lib/server/auth/authorise'
import { nowDate } from '@/lib/server/clock'
import { getDatabase } from '@/lib/server/db/client'
import type { Assignable } from './load-assignable'

/** What a class has already that shows, or asks, the facts of what is about to be assigned. */
export type Counterpart = { id: string; classId: string; className: string; title: string }

/**
 * Decks on the article of a quiz, or quizzes on the article of a deck, that the actor's classes can still use: assigned
 * together, the cards teach the answers before the quiz is started. That is the teacher's to decide, and to know.
 */
export async function loadCounterparts(actor: Actor, subject: Pick<Assignable, 'kind' | 'id'>): Promise<Counterpart[]> {
  authorise(actor, 'quiz.list', { schoolId: actor.schoolId })
  const asked = (articleId: string) => ({ quizVersion: { items: { some: { itemVersion: { item: { articleId } } } } } })
  const practised = (quizId: string) => ({ article: { items: { some: { versions: { some: { quizVersions: { some: { quizVersion: { quizId } } } } } } } } })
  const found = await getDatabase().assignment.findMany({
    where: {
      archivedAt: null,
      OR: [{ closesAt: null }, { closesAt: { gt: nowDate() } }],
      class: { schoolId: actor.schoolId, archivedAt: null, teachers: { some: { userId: actor.userId } } },
      ...(subject.kind === 'PRACTICE' ? asked(subject.id) : practised(subject.id)),
    },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: { id: true, classId: true, title: true, class: { select: { name: true } } },
  })
  return found.map(({ id, classId, title, class: { name } }) => ({ id, classId, className: name, title }))
}

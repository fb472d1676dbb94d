import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import { getDatabase } from '@/lib/server/db/client'
import { notFound } from '@/lib/server/errors'
import { loadForTeacher } from './assignment-access'

/** How a student practises the deck. Advice, never a grade. */
export type PracticeLine = { studentId: string; name: string; section: string | null; /** Cards answered since it was assigned. */ reviews: number; /** Facts of the deck met at least once. */ met: number; lastAt: number | null }
export type PracticeResults = { students: PracticeLine[]; facts: number }

/** Who has practised a deck since it was assigned, and how much of it. */
export async function loadPractice(actor: Actor, assignmentId: string): Promise<PracticeResults> {
  const db = getDatabase()
  const { classId } = await loadForTeacher(db, actor, { assignmentId, action: 'result.overview' })
  const assignment = await db.assignment.findUniqueOrThrow({ where: { id: assignmentId }, select: { articleId: true, createdAt: true, opensAt: true } })
  if (assignment.articleId === null) throw notFound()
  const onDeck = { articleId: assignment.articleId, items: { some: { item: { review: 'ACCEPTED', retiredAt: null } } } } as const
  const members = await db.enrollment.findMany({
    where: { classId, leftAt: null },
    orderBy: { student: { displayName: 'asc' } },
    select: { section: true, student: { select: { id: true, displayName: true } } },
  })
  const ids = members.map((member) => member.student.id)
  const facts = await db.fact.count({ where: onDeck })
  const reviews = await db.evidence.groupBy({
    by: ['studentId'],
    where: { studentId: { in: ids }, source: { in: ['CARD', 'LEARN', 'PRACTICE'] }, fact: onDeck, at: { gte: assignment.opensAt ?? assignment.createdAt }, undoesId: null },
    _count: { id: true },
    _max: { at: true },
  })
  const met = await db.factState.groupBy({ by: ['studentId'], where: { studentId: { in: ids }, fact: onDeck, reps: { gt: 0 } }, _count: { factId: true } })
  return {
    facts,
    students: members.map(({ section, student }) => {
      const own = reviews.find((row) => row.studentId === student.id)
      return {
        studentId: student.id,
        name: student.displayName,
        section,
        reviews: own?._count.id ?? 0,
        met: met.find((row) => row.studentId === student.id)?._count.factId ?? 0,
        lastAt: own?._max.at?.getTime() ?? null,
      }
    }),
  }
}

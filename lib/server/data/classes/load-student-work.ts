import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import { getDatabase } from '@/lib/server/db/client'
import { authoriseClass } from './class-access'

/** A quiz of the class with what one student made of it. Times are UTC milliseconds. */
export type StudentWork = {
  assignmentId: string
  title: string
  dueAt: number | null
  /** First to last. Score and most are null while an attempt is open or not graded yet. */
  attempts: { id: string; number: number; isOpen: boolean; score: number | null; maxScore: number | null }[]
}

/** What a student of the class did in its quizzes, latest quiz first; what is put away is left out. */
export async function loadStudentWork(actor: Actor, { classId, studentId }: { classId: string; studentId: string }): Promise<StudentWork[]> {
  const db = getDatabase()
  await authoriseClass(db, actor, { classId, action: 'result.overview' })
  const assignments = await db.assignment.findMany({
    where: { classId, kind: 'QUIZ', archivedAt: null },
    orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
    select: {
      id: true,
      title: true,
      dueAt: true,
      attempts: { where: { studentId }, orderBy: { number: 'asc' }, select: { id: true, number: true, state: true, score: true, maxScore: true } },
    },
  })
  return assignments.map(({ id, title, dueAt, attempts }) => ({
    assignmentId: id,
    title,
    dueAt: dueAt?.getTime() ?? null,
    attempts: attempts.map(({ state, score, maxScore, ...attempt }) => ({ ...attempt, isOpen: state === 'OPEN', score, maxScore })),
  }))
}

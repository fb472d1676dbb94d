import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import { authoriseClass } from '@/lib/server/data/classes/class-access'
import { getDatabase } from '@/lib/server/db/client'

/** One line of a class's assignments. Times are UTC milliseconds. */
export type ClassAssignment = {
  id: string
  title: string
  kind: 'QUIZ' | 'PRACTICE'
  opensAt: number | null
  dueAt: number | null
  closesAt: number | null
  finished: number
  inProgress: number
}

/** The assignments of a class that are not put away, latest first. */
export async function listClassAssignments(actor: Actor, classId: string, { archived = false }: { archived?: boolean } = {}): Promise<ClassAssignment[]> {
  const db = getDatabase()
  await authoriseClass(db, actor, { classId, action: 'class.roster' })
  const assignments = await db.assignment.findMany({
    where: { classId, archivedAt: archived ? { not: null } : null },
    orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
    select: { id: true, title: true, kind: true, opensAt: true, dueAt: true, closesAt: true, attempts: { select: { studentId: true, state: true } } },
  })
  return assignments.map(({ attempts, ...found }) => {
    const running = new Set(attempts.filter((attempt) => attempt.state === 'OPEN').map((attempt) => attempt.studentId))
    const done = new Set(attempts.filter((attempt) => !running.has(attempt.studentId)).map((attempt) => attempt.studentId))
    return {
      id: found.id,
      title: found.title,
      kind: found.kind,
      opensAt: found.opensAt?.getTime() ?? null,
      dueAt: found.dueAt?.getTime() ?? null,
      closesAt: found.closesAt?.getTime() ?? null,
      finished: done.size,
      inProgress: running.size,
    }
  })
}

import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import { authorise } from '@/lib/server/auth/authorise'
import { getDatabase } from '@/lib/server/db/client'

/** One line of the teacher's classes. */
export type ClassListItem = {
  id: string
  name: string
  subject: string | null
  students: number
  assignments: number
  otherTeachers: string[]
  isArchived: boolean
}

/** The classes that the actor teaches, by name. */
export async function listClasses(actor: Actor, { archived = false }: { archived?: boolean } = {}): Promise<ClassListItem[]> {
  authorise(actor, 'class.list', { schoolId: actor.schoolId })
  const classes = await getDatabase().class.findMany({
    where: { schoolId: actor.schoolId, teachers: { some: { userId: actor.userId } }, archivedAt: archived ? { not: null } : null },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      name: true,
      subject: true,
      archivedAt: true,
      teachers: { where: { userId: { not: actor.userId } }, select: { user: { select: { displayName: true } } } },
      _count: { select: { enrollments: { where: { leftAt: null } }, assignments: { where: { archivedAt: null } } } },
    },
  })
  return classes.map((found) => ({
    id: found.id,
    name: found.name,
    subject: found.subject,
    students: found._count.enrollments,
    assignments: found._count.assignments,
    otherTeachers: found.teachers.map((teacher) => teacher.user.displayName),
    isArchived: found.archivedAt !== null,
  }))
}

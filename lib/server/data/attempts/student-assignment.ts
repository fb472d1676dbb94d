import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import type { Action } from '@/lib/domain/access/policy'
import { makeEffectivePolicy, type EffectivePolicy } from '@/lib/domain/attempts/effective-policy'
import { authorise } from '@/lib/server/auth/authorise'
import type { PrismaClient, Transaction } from '@/lib/server/db/client'
import { notFound } from '@/lib/server/errors'
import { readOverride, readPolicy, readProfile } from './stored-json'

/** An assigned quiz as it holds for one student. */
export type StudentAssignment = {
  id: string
  title: string
  className: string
  quizVersionId: string
  effective: EffectivePolicy
  hasLargeText: boolean
}

/** The assignment and everything granted to this student in it. Throws `not-found` for whoever may not take it. */
export async function loadStudentAssignment(
  db: PrismaClient | Transaction,
  actor: Actor,
  { assignmentId, action }: { assignmentId: string; action: Action },
): Promise<StudentAssignment> {
  const found = await db.assignment.findFirst({
    where: { id: assignmentId, kind: 'QUIZ', archivedAt: null, class: { schoolId: actor.schoolId, archivedAt: null } },
    select: {
      id: true,
      title: true,
      quizVersionId: true,
      opensAt: true,
      dueAt: true,
      closesAt: true,
      policy: true,
      overrides: { select: { studentId: true, section: true, policy: true } },
      class: {
        select: {
          schoolId: true,
          name: true,
          enrollments: {
            where: { studentId: actor.userId, leftAt: null },
            select: { section: true, student: { select: { accommodations: true } } },
          },
        },
      },
    },
  })
  const enrollment = found?.class.enrollments[0]
  authorise(actor, action, found && { schoolId: found.class.schoolId, userId: actor.userId, isEnrolled: enrollment !== undefined })
  if (!found?.quizVersionId) throw notFound()
  const profile = readProfile(enrollment?.student.accommodations)
  const grants = {
    profile,
    section: readOverride(found.overrides.find(({ section }) => section !== null && section === enrollment?.section)?.policy),
    student: readOverride(found.overrides.find(({ studentId }) => studentId === actor.userId)?.policy),
  }
  const window = toWindow(found)
  return {
    id: found.id,
    title: found.title,
    className: found.class.name,
    quizVersionId: found.quizVersionId,
    effective: makeEffectivePolicy({ policy: readPolicy(found.policy), window, grants }),
    hasLargeText: profile?.largeText ?? false,
  }
}

/** Dates of a row as UTC milliseconds. */
export function toWindow({ opensAt, dueAt, closesAt }: { opensAt: Date | null; dueAt: Date | null; closesAt: Date | null }) {
  return { opensAt: opensAt?.getTime() ?? null, dueAt: dueAt?.getTime() ?? null, closesAt: closesAt?.getTime() ?? null }
}

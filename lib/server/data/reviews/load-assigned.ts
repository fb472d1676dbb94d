import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import { assignmentPolicySchema, DEFAULT_POLICY, overridePolicySchema, type AssignmentPolicy } from '@/lib/domain/attempts/policy'
import type { AssignedWork } from '@/lib/domain/memory/practice-scope'
import { Prisma, getDatabase } from '@/lib/server/db/client'

/** An assignment of the student's own classes with what it tests and what the student did; never an item's content. */
export type Assigned = {
  id: string
  kind: 'QUIZ' | 'PRACTICE'
  title: string
  className: string
  opensAt: number | null
  dueAt: number | null
  closesAt: number | null
  policy: AssignmentPolicy
  /** The deck's article, or those of the quiz's items. */
  articleIds: string[]
  factIds: string[]
  itemCount: number
  attempts: AssignedAttempt[]
}

export type AssignedAttempt = {
  id: string
  state: 'OPEN' | 'CLOSED' | 'GRADED'
  deadlineAt: number | null
  closedAt: number | null
  gradedAt: number | null
  score: number | null
  maxScore: number | null
  answered: number
}

/** Everything assigned to the classes that the student is in now, with the dates that hold for this student. */
export async function loadAssigned(actor: Actor): Promise<Assigned[]> {
  const studentId = actor.userId
  const enrolled = { studentId, leftAt: null }
  const rows = await getDatabase().assignment.findMany({
    where: { archivedAt: null, class: { schoolId: actor.schoolId, archivedAt: null, enrollments: { some: enrolled } } },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      kind: true,
      title: true,
      opensAt: true,
      dueAt: true,
      closesAt: true,
      policy: true,
      articleId: true,
      class: { select: { name: true, enrollments: { where: enrolled, select: { section: true } } } },
      overrides: { select: { studentId: true, section: true, policy: true } },
      quizVersion: {
        select: { items: { select: { itemVersion: { select: { item: { select: { articleId: true, facts: { select: { factId: true } } } } } } } } },
      },
      attempts: {
        where: { studentId },
        orderBy: { number: 'asc' },
        select: {
          id: true,
          state: true,
          deadlineAt: true,
          closedAt: true,
          gradedAt: true,
          score: true,
          maxScore: true,
          _count: { select: { responses: { where: { answer: { not: Prisma.AnyNull } } } } },
        },
      },
    },
  })
  return rows.map((row) => {
    const items = row.quizVersion?.items.map(({ itemVersion }) => itemVersion.item) ?? []
    const section = row.class.enrollments[0]?.section ?? null
    const own = row.overrides.filter((override) => override.studentId === studentId || (section !== null && override.section === section))
    const policy = assignmentPolicySchema.safeParse(row.policy)
    return {
      id: row.id,
      kind: row.kind,
      title: row.title,
      className: row.class.name,
      opensAt: row.opensAt?.getTime() ?? null,
      dueAt: extend(row.dueAt, own, 'dueAt'),
      closesAt: extend(row.closesAt, own, 'closesAt'),
      policy: policy.success ? policy.data : DEFAULT_POLICY,
      articleIds: row.articleId === null ? unique(items.map((item) => item.articleId)) : [row.articleId],
      factIds: unique(items.flatMap((item) => item.facts.map((fact) => fact.factId))),
      itemCount: items.length,
      attempts: row.attempts.map(({ _count, deadlineAt, closedAt, gradedAt, ...attempt }) => ({
        ...attempt,
        deadlineAt: deadlineAt?.getTime() ?? null,
        closedAt: closedAt?.getTime() ?? null,
        gradedAt: gradedAt?.getTime() ?? null,
        answered: _count.responses,
      })),
    }
  })
}

/** The latest of the assignment's own date and the student's or section's; none stays none. */
function extend(date: Date | null, overrides: readonly { policy: unknown }[], key: 'dueAt' | 'closesAt'): number | null {
  if (date === null) return null
  const dates = overrides.map((override) => {
    const parsed = overridePolicySchema.safeParse(override.policy)
    const later = parsed.success ? parsed.data[key] : undefined
    return later === undefined ? 0 : Date.parse(later)
  })
  return Math.max(date.getTime(), ...dates)
}

function unique(values: readonly (string | null)[]): string[] {
  return [...new Set(values.filter((value) => value !== null))]
}

/** Whether the student may see right answers and sources of this quiz now. */
export function isFeedbackShown(assigned: Pick<Assigned, 'policy' | 'closesAt' | 'attempts'>, now: number): boolean {
  const { policy, closesAt, attempts } = assigned
  const isClosed = closesAt !== null && now >= closesAt
  if (policy.feedback === 'never') return false
  if (policy.feedback === 'close') return isClosed
  return isClosed || attempts.some((attempt) => attempt.state !== 'OPEN')
}

/** The part of an assignment that decides what may be practised. */
export function toAssignedWork(assigned: Assigned, now: number): AssignedWork {
  return {
    kind: assigned.kind,
    isOpened: assigned.opensAt === null || assigned.opensAt <= now,
    articleIds: assigned.articleIds,
    factIds: assigned.factIds,
    hasOpenAttempt: assigned.attempts.some((attempt) => attempt.state === 'OPEN'),
    isFeedbackShown: isFeedbackShown(assigned, now),
  }
}

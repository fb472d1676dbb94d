import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import { makeEffectivePolicy } from '@/lib/domain/attempts/effective-policy'
import { GRACE } from '@/lib/domain/attempts/deadline'
import { findFeedbackState } from '@/lib/domain/attempts/feedback'
import type { AssignmentPolicy, AssignmentWindow } from '@/lib/domain/attempts/policy'
import type { AssignedWork } from '@/lib/domain/memory/practice-scope'
import { readOverride, readPolicy } from '@/lib/server/data/attempts/stored-json'
import { findClosesForAll, loadOpenEnds } from '@/lib/server/data/attempts/closes-for-all'
import { Prisma, getDatabase } from '@/lib/server/db/client'

/** An assignment of the student's own classes with what it tests and what the student did; never an item's content. */
export type Assigned = {
  id: string
  kind: 'QUIZ' | 'PRACTICE'
  title: string
  className: string
  /** As it holds for this student, extensions included. */
  window: AssignmentWindow
  policy: AssignmentPolicy
  /** When nobody of the class can work on it any more; null for never. */
  closesForAll: number | null
  /** The deck's article, or those of the quiz's items. */
  articleIds: string[]
  factIds: string[]
  itemCount: number
  attempts: AssignedAttempt[]
}

export type AssignedAttempt = {
  id: string
  number: number
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
          number: true,
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
  const openEnds = await loadOpenEnds(
    getDatabase(),
    rows.filter(({ closesAt }) => closesAt !== null).map(({ id }) => id),
  )
  return rows.map((row) => {
    const items = row.quizVersion?.items.map(({ itemVersion }) => itemVersion.item) ?? []
    const section = row.class.enrollments[0]?.section ?? null
    const overrides = row.overrides.map((override) => ({ ...override, policy: readOverride(override.policy) }))
    const { policy, window } = makeEffectivePolicy({
      policy: readPolicy(row.policy),
      window: { opensAt: toMillis(row.opensAt), dueAt: toMillis(row.dueAt), closesAt: toMillis(row.closesAt) },
      grants: {
        // Extra time changes no date.
        profile: null,
        section: overrides.find((override) => section !== null && override.section === section)?.policy ?? null,
        student: overrides.find((override) => override.studentId === studentId)?.policy ?? null,
      },
    })
    return {
      id: row.id,
      kind: row.kind,
      title: row.title,
      className: row.class.name,
      window,
      policy,
      closesForAll: findClosesForAll({ closesAt: toMillis(row.closesAt), overrides: row.overrides.map((override) => override.policy), openEnd: openEnds.get(row.id) }),
      articleIds: row.articleId === null ? unique(items.map((item) => item.articleId)) : [row.articleId],
      factIds: unique(items.flatMap((item) => item.facts.map((fact) => fact.factId))),
      itemCount: items.length,
      attempts: row.attempts.map(({ _count, deadlineAt, closedAt, gradedAt, ...attempt }) => ({
        ...attempt,
        deadlineAt: toMillis(deadlineAt),
        closedAt: toMillis(closedAt),
        gradedAt: toMillis(gradedAt),
        answered: _count.responses,
      })),
    }
  })
}

/**
 * What the student is being asked right now, in any assignment: an attempt runs on when its assignment or class is
 * archived or the student has left, and its facts stay held until it is over. It opens no article.
 */
export async function loadOpenWork(actor: Actor): Promise<AssignedWork> {
  const attempts = await getDatabase().attempt.findMany({
    where: { studentId: actor.userId, state: 'OPEN' },
    select: {
      assignment: {
        select: { quizVersion: { select: { items: { select: { itemVersion: { select: { item: { select: { facts: { select: { factId: true } } } } } } } } } } },
      },
    },
  })
  const items = attempts.flatMap(({ assignment }) => assignment.quizVersion?.items ?? [])
  const factIds = unique(items.flatMap(({ itemVersion }) => itemVersion.item.facts.map((fact) => fact.factId)))
  return { kind: 'QUIZ', isOpened: true, articleIds: [], factIds, hasOpenAttempt: true, isFeedbackShown: false }
}

function toMillis(date: Date | null): number | null {
  return date?.getTime() ?? null
}

function unique(values: readonly (string | null)[]): string[] {
  return [...new Set(values.filter((value) => value !== null))]
}

/**
 * Whether the student may see right answers and sources of this quiz now: by the policy once an attempt is graded. Who
 * never took it may see them when nobody can take it any more, unless the policy says never.
 */
export function isFeedbackShown(assigned: Pick<Assigned, 'policy' | 'closesForAll' | 'attempts'>, now: number): boolean {
  const { policy, closesForAll, attempts } = assigned
  const isGraded = attempts.some((attempt) => attempt.state === 'GRADED')
  if (findFeedbackState({ feedback: policy.feedback, isGraded, closesForAll, now }).isAllowed) return true
  return policy.feedback !== 'never' && closesForAll !== null && now >= closesForAll + GRACE
}

/** The part of an assignment that decides what may be practised. */
export function toAssignedWork(assigned: Assigned, now: number): AssignedWork {
  return {
    kind: assigned.kind,
    isOpened: assigned.window.opensAt === null || assigned.window.opensAt <= now,
    articleIds: assigned.articleIds,
    factIds: assigned.factIds,
    hasOpenAttempt: assigned.attempts.some((attempt) => attempt.state === 'OPEN'),
    isFeedbackShown: isFeedbackShown(assigned, now),
  }
}

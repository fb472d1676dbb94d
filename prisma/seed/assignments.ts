import { DEFAULT_POLICY, type AssignmentPolicy } from '@/lib/domain/attempts/policy'
import type { SeedArticle } from './articles'
import type { SeedContext } from './context'
import type { SeedClass } from './people'
import type { SeedQuiz } from './quizzes'
import type { SeedRows } from './rows'

export type SeedAssignment = {
  id: string
  key: string
  class: SeedClass
  quiz: SeedQuiz | null
  article: SeedArticle | null
  opensAt: number
  dueAt: number
  closesAt: number | null
  policy: AssignmentPolicy
}

type AssignmentPlan = {
  key: string
  title: string
  class: SeedClass
  quiz?: SeedQuiz
  article?: SeedArticle
  /** Days from today. */
  opens: number
  due: number
  closes?: number
  policy?: Partial<AssignmentPolicy>
}

/** A quiz, or the deck of an article, for a class: opens in the morning, due in the afternoon. */
export function addAssignment(
  rows: SeedRows,
  context: SeedContext,
  { schoolId, plan }: { schoolId: string; plan: AssignmentPlan },
): SeedAssignment {
  const { id, at } = context
  const assignmentId = id('assignment', plan.key)
  const times = {
    opensAt: at(plan.opens, '08:30'),
    dueAt: at(plan.due, '16:00'),
    closesAt: plan.closes === undefined ? null : at(plan.closes, '18:00'),
  }
  const policy = { ...DEFAULT_POLICY, ...plan.policy }
  const createdAt = new Date(at(plan.opens - 1, '16:50'))
  rows.assignment.push({
    id: assignmentId,
    classId: plan.class.id,
    kind: plan.quiz ? 'QUIZ' : 'PRACTICE',
    title: plan.title,
    quizVersionId: plan.quiz?.versionId ?? null,
    articleId: plan.quiz ? null : (plan.article?.id ?? null),
    opensAt: new Date(times.opensAt),
    dueAt: new Date(times.dueAt),
    closesAt: times.closesAt === null ? null : new Date(times.closesAt),
    policy,
    createdById: plan.class.teacherId,
    createdAt,
  })
  rows.auditLog.push({
    id: id('audit', 'assignment', plan.key),
    schoolId,
    actorId: plan.class.teacherId,
    action: 'assignment.created',
    subjectType: 'Assignment',
    subjectId: assignmentId,
    data: { classId: plan.class.id },
    at: createdAt,
  })
  return {
    id: assignmentId,
    key: plan.key,
    class: plan.class,
    quiz: plan.quiz ?? null,
    article: plan.article ?? null,
    ...times,
    policy,
  }
}

import 'server-only'
import type { Answer } from '@/lib/domain/items/field'
import { gradeItems, type ItemResult } from '@/lib/domain/attempts/grade-items'
import { makeEffectivePolicy } from '@/lib/domain/attempts/effective-policy'
import { scoreAttempt } from '@/lib/domain/attempts/score'
import { nowDate } from '@/lib/server/clock'
import { recordAssignmentEvidence } from '@/lib/server/data/reviews/record-assignment-evidence'
import type { Transaction } from '@/lib/server/db/client'
import { loadQuizContent, type QuizContent } from './quiz-content'
import { readAnswer, readOverride, readPolicy, readProfile } from './stored-json'
import { toWindow } from './student-assignment'

/**
 * Grades a closed attempt in the caller's transaction: verdict and points of each response, the attempt's score, and
 * evidence for memory. Does nothing to an attempt that is open or graded already, so it may be called again after a crash.
 */
export async function gradeAttempt(tx: Transaction, attemptId: string): Promise<boolean> {
  const attempt = await readAttempt(tx, attemptId)
  if (attempt?.state !== 'CLOSED' || !attempt.closedAt || !attempt.assignment.quizVersionId) return false
  const content = await loadQuizContent(tx, attempt.assignment.quizVersionId)
  const policy = readPolicy(attempt.policy)
  const answers = new Map<number, Answer | null>(attempt.responses.map(({ position, answer }) => [position, readAnswer(answer)]))
  const results = gradeItems(content.items, { answers, seed: attempt.seed, rules: policy })
  const gradedAt = nowDate()
  const { score, maxScore } = scoreAttempt(results, { closedAt: attempt.closedAt.getTime(), dueAt: attempt.dueAt, late: policy.late })
  const { count } = await tx.attempt.updateMany({
    where: { id: attemptId, state: 'CLOSED' },
    data: { state: 'GRADED', gradedAt, score, maxScore },
  })
  if (count === 0) return false
  await writeResults(tx, { attemptId, results, content, known: new Set(answers.keys()), savedAt: attempt.closedAt })
  await recordAssignmentEvidence(tx, {
    studentId: attempt.studentId,
    attemptId,
    at: attempt.closedAt,
    results: await toEvidence(tx, { content, results }),
  })
  return true
}

async function readAttempt(tx: Transaction, attemptId: string) {
  const attempt = await tx.attempt.findUnique({
    where: { id: attemptId },
    select: {
      studentId: true,
      state: true,
      seed: true,
      policy: true,
      closedAt: true,
      student: { select: { accommodations: true } },
      responses: { select: { position: true, answer: true } },
      assignment: {
        select: {
          quizVersionId: true,
          opensAt: true,
          dueAt: true,
          closesAt: true,
          policy: true,
          overrides: { select: { studentId: true, section: true, policy: true } },
          class: { select: { enrollments: { select: { studentId: true, section: true } } } },
        },
      },
    },
  })
  if (!attempt) return null
  const { assignment, studentId } = attempt
  const section = assignment.class.enrollments.find((enrollment) => enrollment.studentId === studentId)?.section
  // An extension that was given while the student was working counts as well: lateness is judged at the end.
  const { window } = makeEffectivePolicy({
    policy: readPolicy(assignment.policy),
    window: toWindow(assignment),
    grants: {
      profile: readProfile(attempt.student.accommodations),
      section: readOverride(assignment.overrides.find((override) => override.section !== null && override.section === section)?.policy),
      student: readOverride(assignment.overrides.find((override) => override.studentId === studentId)?.policy),
    },
  })
  return { ...attempt, dueAt: window.dueAt }
}

type Written = { attemptId: string; results: readonly ItemResult[]; content: QuizContent; known: ReadonlySet<number>; savedAt: Date }

async function writeResults(tx: Transaction, { attemptId, results, content, known, savedAt }: Written): Promise<void> {
  const missing = results.filter(({ position }) => !known.has(position))
  if (missing.length > 0) {
    const versionOf = new Map(content.items.map(({ position, itemVersionId }) => [position, itemVersionId]))
    await tx.response.createMany({
      data: missing.map(({ position }) => ({ attemptId, position, itemVersionId: versionOf.get(position) ?? '', rev: 0, savedAt })),
    })
  }
  // Few different results, many items: one statement for each result, not for each item.
  const groups = new Map<string, ItemResult[]>()
  for (const result of results) {
    const key = `${result.grade.verdict} ${result.score}`
    groups.set(key, [...(groups.get(key) ?? []), result])
  }
  for (const group of groups.values()) {
    const [first] = group
    if (!first) continue
    await tx.response.updateMany({
      where: { attemptId, position: { in: group.map(({ position }) => position) } },
      data: { verdict: first.grade.verdict, score: first.score, gradedBy: 'AUTOMATIC' },
    })
  }
}

/** What was left blank says nothing about memory: time may have run out. */
async function toEvidence(tx: Transaction, { content, results }: { content: QuizContent; results: readonly ItemResult[] }) {
  const itemIds = content.items.map(({ itemId }) => itemId)
  const links = await tx.itemFact.findMany({ where: { itemId: { in: itemIds } }, orderBy: { position: 'asc' }, select: { itemId: true, factId: true } })
  return content.items.flatMap(({ position, itemId, itemVersionId }) => {
    const result = results.find((candidate) => candidate.position === position)
    if (!result || result.grade.verdict === 'UNANSWERED') return []
    const factIds = links.filter((link) => link.itemId === itemId).map(({ factId }) => factId)
    return [{ position, itemVersionId, factIds, isCorrect: result.grade.verdict === 'CORRECT' }]
  })
}

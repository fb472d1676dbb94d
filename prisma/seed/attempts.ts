import { findDeadline } from '@/lib/domain/attempts/deadline'
import { gradeItems } from '@/lib/domain/attempts/grade-items'
import { makeShuffler } from '@/lib/domain/attempts/attempt-order'
import { scoreAttempt } from '@/lib/domain/attempts/score'
import type { Answer } from '@/lib/domain/items/field'
import { getItemType } from '@/lib/domain/items/registry'
import { getRetrievability } from '@/lib/domain/memory/scheduler'
import { makeAnswer } from './answers'
import type { SeedAssignment } from './assignments'
import { drawNormal, type SeedContext } from './context'
import { addEvidence, type Memory } from './memory'
import type { SeedQuizItem } from './quizzes'
import { toJson, type SeedRows } from './rows'

export type AttemptPlan = {
  assignment: SeedAssignment
  number: number
  startedAt: number
  /** How many questions were answered and left open; null: handed in. */
  leftOpenAfter: number | null
}

/**
 * One attempt: answers as this student would give them, graded by the real grading code, with the evidence that grading
 * leaves. An attempt that is left open has its answers saved and nothing graded.
 */
export function addAttempt(
  rows: SeedRows,
  context: SeedContext,
  { memory, plan }: { memory: Memory; plan: AttemptPlan },
): void {
  const { assignment, number, startedAt } = plan
  const { policy, quiz } = assignment
  if (!quiz) return
  const { student } = memory
  const attemptId = context.id('attempt', assignment.key, student.id, number)
  const random = context.random('attempt', assignment.key, student.id, number)
  const seed = context.id('attempt-seed', attemptId)
  const keys = quiz.items.map((item) => revealKey(item))

  const answers = new Map<number, Answer | null>()
  let at = startedAt
  const savedAt = new Map<number, number>()
  for (const [index, item] of quiz.items.entries()) {
    if (plan.leftOpenAfter !== null && index >= plan.leftOpenAfter) break
    at += Math.round(14_000 + random() * 30_000)
    const type = getItemType(item.type)
    const chance = chanceOfKnowing(context, { memory, item, at })
    const isKnown = random() < chance
    const shuffler = makeShuffler({ seed, position: item.position, rules: policy })
    const isChoice = type.toField(item.content, shuffler).kind === 'choice'
    const isLucky = isChoice && random() < 0.25
    const isBlank = !isKnown && !isChoice && plan.leftOpenAfter === null && random() < 0.2
    const others = keys.filter((key) => key !== keys[index])
    const answer = isBlank
      ? null
      : makeAnswer({ type, content: item.content, shuffler, others, random, isKnown: isKnown || isLucky })
    answers.set(item.position, answer)
    savedAt.set(item.position, at)
  }
  const isOpen = plan.leftOpenAfter !== null
  const closedAt = at + Math.round(5_000 + random() * 40_000)
  const frozen = quiz.items.map((item) => ({
    position: item.position,
    points: item.points,
    type: getItemType(item.type),
    content: item.content,
  }))
  const results = gradeItems(frozen, { answers, seed, rules: policy })
  const { score, maxScore } = scoreAttempt(results, { closedAt, dueAt: assignment.dueAt, late: policy.late })
  const { opensAt, dueAt, closesAt } = assignment
  const deadlineAt = findDeadline({ startedAt, policy, window: { opensAt, dueAt, closesAt } })
  rows.attempt.push({
    id: attemptId,
    assignmentId: assignment.id,
    studentId: student.id,
    number,
    seed,
    startedAt: new Date(startedAt),
    deadlineAt: deadlineAt === null ? null : new Date(deadlineAt),
    policy,
    ...(isOpen
      ? { state: 'OPEN' as const, openKey: `${assignment.id}:${student.id}` }
      : {
          state: 'GRADED' as const,
          closedAt: new Date(closedAt),
          closedBy: 'STUDENT' as const,
          gradedAt: new Date(closedAt),
          score,
          maxScore,
        }),
  })
  for (const [index, item] of quiz.items.entries()) {
    const answer = answers.get(item.position) ?? null
    const grade = results[index]
    rows.response.push({
      attemptId,
      position: item.position,
      itemVersionId: item.versionId,
      ...(answer === null ? {} : { answer: toJson(answer) }),
      rev: answer === null ? 0 : 1,
      savedAt: new Date(savedAt.get(item.position) ?? startedAt),
      ...(isOpen || !grade
        ? {}
        : { verdict: grade.grade.verdict, score: grade.score, gradedBy: 'AUTOMATIC' as const }),
    })
    if (isOpen || !grade || grade.grade.verdict === 'UNANSWERED') continue
    for (const factId of item.factIds) {
      const clientKey = `attempt:${attemptId}:${item.position}:${factId}`
      const isCorrect = grade.grade.verdict === 'CORRECT'
      addEvidence(rows, context, {
        memory,
        shown: {
          source: 'ASSIGNMENT',
          rating: null,
          isCorrect,
          at: closedAt,
          clientKey,
          factId,
          itemVersionId: item.versionId,
          attemptId,
        },
      })
    }
  }
}

/** Ability against difficulty (a two-parameter logistic curve), helped by what practice has left in memory. */
function chanceOfKnowing(
  context: SeedContext,
  { memory, item, at }: { memory: Memory; item: SeedQuizItem; at: number },
): number {
  const difficulty = -0.4 + 0.9 * drawNormal(context.random('difficulty', item.id))
  const base = 1 / (1 + Math.exp(-1.2 * (memory.student.ability - difficulty)))
  const recall = Math.max(
    0,
    ...item.factIds.map((factId) => getRetrievability(memory.states.get(factId) ?? null, at)),
  )
  return Math.min(0.97, base + (1 - base) * 0.55 * recall)
}

function revealKey({ type, content }: SeedQuizItem): string {
  return getItemType(type).reveal(content, null, { optionId: String, shuffle: (values) => [...values] }).key
}

import 'server-only'
import { makeEffectivePolicy } from '@/lib/domain/attempts/effective-policy'
import type { AssignmentPolicy, AssignmentWindow } from '@/lib/domain/attempts/policy'
import { countDaysLate } from '@/lib/domain/attempts/score'
import { chooseCountingAttempt } from '@/lib/domain/statistics/counting-attempt'
import type { AnswerRow } from './result-rows'
import { readGrant, readPolicy, readProfile } from './stored-policy'
import type { StudentResult } from './views'

export type AttemptOfStudent = {
  id: string
  number: number
  state: 'OPEN' | 'CLOSED' | 'GRADED'
  score: number | null
  maxScore: number | null
  startedAt: number
  closedAt: number | null
  seed: string
  /** As it was when the attempt started. */
  policy: AssignmentPolicy
  answers: AnswerRow[]
}

/** A student's result, with the rows of the attempt that counts for the statistics. */
export type GatheredStudent = { result: StudentResult; attempts: AttemptOfStudent[]; counting: AttemptOfStudent | null }

/** Turns the rows into one result for each student. Who left without an attempt is left out. */
export function gatherStudents(rows: readonly AnswerRow[], { policy, window }: { policy: AssignmentPolicy; window: AssignmentWindow }): GatheredStudent[] {
  const byStudent = new Map<string, AnswerRow[]>()
  for (const row of rows) {
    const own = byStudent.get(row.studentId)
    if (own) own.push(row)
    else byStudent.set(row.studentId, [row])
  }
  return [...byStudent.values()]
    .flatMap((own) => {
      const first = own[0]
      if (!first || (first.leftAt !== null && first.attemptId === null)) return []
      return [gatherStudent(first, own, { policy, window })]
    })
    .sort((a, b) => a.result.name.localeCompare(b.result.name))
}

function gatherStudent(first: AnswerRow, rows: readonly AnswerRow[], { policy, window }: { policy: AssignmentPolicy; window: AssignmentWindow }): GatheredStudent {
  const attempts = gatherAttempts(rows)
  const open = attempts.find((attempt) => attempt.state === 'OPEN')
  const counting = chooseCountingAttempt(attempts, policy.counts)
  const shown = open ?? counting ?? attempts.at(-1)
  const { dueAt } = makeEffectivePolicy({
    policy,
    window,
    grants: { profile: readProfile(first.accommodations), section: readGrant(first.sectionGrant), student: readGrant(first.studentGrant) },
  }).window
  const counted = counting?.answers ?? []
  return {
    counting,
    attempts,
    result: {
      studentId: first.studentId,
      name: first.displayName ?? '',
      username: first.username ?? '',
      section: first.section,
      hasLeft: first.leftAt !== null,
      state: open ? 'in-progress' : attempts.length > 0 ? 'finished' : 'not-started',
      answered: shown?.answers.filter((row) => row.answer !== null).length ?? 0,
      counting: counting && {
        attemptId: counting.id,
        score: counting.score ?? 0,
        maxScore: counting.maxScore ?? 0,
        startedAt: counting.startedAt,
        closedAt: counting.closedAt,
        daysLate: counting.closedAt === null ? 0 : countDaysLate(counting.closedAt, dueAt),
      },
      attempts: attempts.map(({ id, number, state, score }) => ({ id, number, state, score })),
      verdicts: Object.fromEntries(counted.flatMap((row) => (row.position === null || row.verdict === null ? [] : [[row.position, row.verdict]]))),
      points: Object.fromEntries(counted.flatMap((row) => (row.position === null || row.points === null ? [] : [[row.position, row.points]]))),
    },
  }
}

function gatherAttempts(rows: readonly AnswerRow[]): AttemptOfStudent[] {
  const attempts = new Map<string, AttemptOfStudent>()
  for (const row of rows) {
    if (row.attemptId === null) continue
    let attempt = attempts.get(row.attemptId)
    if (!attempt) {
      if (row.number === null || row.state === null) continue
      attempt = {
        id: row.attemptId,
        number: row.number,
        state: row.state,
        score: row.state === 'GRADED' ? row.score : null,
        maxScore: row.maxScore,
        startedAt: row.startedAt ?? 0,
        closedAt: row.closedAt,
        seed: row.seed ?? '',
        policy: readPolicy(row.policy),
        answers: [],
      }
      attempts.set(row.attemptId, attempt)
    }
    if (row.position !== null) attempt.answers.push(row)
  }
  return [...attempts.values()].sort((a, b) => a.number - b.number)
}

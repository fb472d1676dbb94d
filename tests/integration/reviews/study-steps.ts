import { afterEach, expect } from 'vitest'
import { setClock } from '@/lib/server/clock'
import type { Actor } from '@/lib/domain/access/actor'
import { rebuild } from '@/lib/domain/memory/apply-evidence'
import { loadStudentQuiz } from '@/lib/server/data/attempts/load-student-quiz'
import { saveAnswer } from '@/lib/server/data/attempts/save-answer'
import { startOrResume } from '@/lib/server/data/attempts/start-attempt'
import { submitAttempt } from '@/lib/server/data/attempts/submit-attempt'
import {
  EVIDENCE_SELECT,
  FACT_STATE_SELECT,
  toEvidence,
  toFactState,
} from '@/lib/server/data/reviews/fact-state-row'
import type { Review } from '@/lib/server/data/reviews/record-reviews'
import type { PrismaClient } from '@/lib/server/db/client'
import { rightAnswer, type WorldOptions } from '@/tests/integration/attempts/quiz-world'
import { shareDatabase } from '@/tests/integration/articles/share-database'
import type { TestDatabase } from '@/tests/support/database'
import { makeStudyWorld, type StudyWorld } from './study-world'

export const START = Date.parse('2026-03-02T09:00:00Z')
export const MINUTE = 60_000
export const DAY = 86_400_000

let restore = () => {}
afterEach(() => restore())
/** Stops the clock at a time, for this test only. */
export function goTo(time: number): number {
  restore()
  restore = setClock(() => time)
  return time
}

let count = 0
/** A rating of the fact with these words, with a key of its own. */
export function makeReview(world: StudyWorld, words: string, part: Partial<Review> = {}): Review {
  count += 1
  return {
    clientKey: `key-${String(count).padStart(8, '0')}`,
    factId: world.factIdOf(words) || world.untestedFactId,
    itemVersionId: world.versionIdOf(words),
    rating: 3,
    latencyMs: 4_000,
    at: START,
    ...part,
  }
}

/** Hands the quiz in; `wrong` names positions answered badly. */
export async function takeQuiz(
  student: Actor,
  assignmentId: string,
  wrong: readonly number[] = [],
): Promise<string> {
  const { attemptId } = await startOrResume(student, assignmentId)
  const status = await loadStudentQuiz(student, attemptId)
  if (status.state !== 'open') throw new Error('not open')
  for (const item of status.quiz.items) {
    const isWrong = wrong.includes(item.position)
    const answer = isWrong ? ({ kind: 'text', text: 'nonsense' } as const) : rightAnswer(item)
    await saveAnswer(student, attemptId, {
      position: item.position,
      answer,
      rev: 1,
      isFlagged: false,
      receivedAt: START,
    })
  }
  await submitAttempt(student, attemptId, { receivedAt: START, answers: [] })
  return attemptId
}

/** Every state is what a rebuild of its evidence gives, and there is no state without evidence. */
export async function expectDerivable(prisma: PrismaClient): Promise<void> {
  const states = await prisma.factState.findMany({ select: { studentId: true, ...FACT_STATE_SELECT } })
  const pairs = await prisma.evidence.findMany({
    distinct: ['studentId', 'factId'],
    select: { studentId: true, factId: true },
  })
  for (const { studentId, factId } of pairs) {
    const evidence = await prisma.evidence.findMany({ where: { studentId, factId }, select: EVIDENCE_SELECT })
    const state = states.find((one) => one.studentId === studentId && one.factId === factId)
    expect(state ? toFactState(state) : null).toEqual(rebuild(evidence.map(toEvidence)))
  }
  expect(states.length).toBeLessThanOrEqual(pairs.length)
}

/** The study world in a database of its own, with its first student, at START. */
export async function setUpStudy(database: TestDatabase, options?: WorldOptions) {
  const { prisma } = shareDatabase(database)
  const world = await makeStudyWorld(prisma, options)
  const [student] = world.students
  if (!student) throw new Error('no student')
  goTo(START)
  return { prisma, student, world }
}

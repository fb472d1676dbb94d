import { afterEach, expect, test } from 'vitest'
import type { Actor } from '@/lib/domain/access/actor'
import { GRACE } from '@/lib/domain/attempts/deadline'
import { setClock } from '@/lib/server/clock'
import { loadIntro } from '@/lib/server/data/attempts/load-intro'
import { loadStudentQuiz } from '@/lib/server/data/attempts/load-student-quiz'
import { saveAnswer } from '@/lib/server/data/attempts/save-answer'
import { startOrResume } from '@/lib/server/data/attempts/start-attempt'
import { submitAttempt } from '@/lib/server/data/attempts/submit-attempt'
import { sweepOverdue } from '@/lib/server/data/attempts/sweep'
import { shareDatabase } from '@/tests/integration/articles/share-database'
import { makeQuizWorld } from '@/tests/integration/attempts/quiz-world'
import { withDatabases } from '@/tests/support/database'

// The threat: at the bell a class hands in at once, and who arrived in time has to wait for their turn at the database.
// Meanwhile the sweep runs, a second tab looks in, a teacher gives more time: what arrived in time counts.

const START = Date.parse('2026-03-02T09:00:00Z')
const LIMIT = 600_000
const DEADLINE = START + LIMIT
const IN_TIME = DEADLINE + GRACE
const answers = [{ position: 3, answer: { kind: 'text' as const, text: 'Bremen' }, rev: 1, isFlagged: false }]

let restore = () => {}
afterEach(() => restore())
function goTo(time: number): number {
  restore()
  restore = setClock(() => time)
  return time
}

withDatabases('the bell', (makeDatabase) => {
  async function setUp() {
    const { prisma } = shareDatabase(await makeDatabase())
    const { students, assignmentId } = await makeQuizWorld(prisma, {
      policy: { timeLimit: LIMIT / 1000, attempts: 2 },
    })
    const student = students[0] as Actor
    goTo(START)
    const { attemptId } = await startOrResume(student, assignmentId)
    return { prisma, student, assignmentId, attemptId }
  }

  test('neither the sweep nor another page closes an attempt while what arrived in time may still wait', async () => {
    const { prisma, student, assignmentId, attemptId } = await setUp()
    goTo(IN_TIME + GRACE)
    expect(await sweepOverdue()).toEqual({ closed: 0, graded: 0 })
    expect(await loadStudentQuiz(student, attemptId)).toMatchObject({ state: 'open' })
    expect(await loadIntro(student, assignmentId)).toMatchObject({ openAttemptId: attemptId })
    expect(await startOrResume(student, assignmentId)).toEqual({ attemptId, isResumed: true })
    expect(
      await saveAnswer(student, attemptId, {
        position: 4,
        answer: { kind: 'text', text: '1987' },
        rev: 1,
        isFlagged: false,
        receivedAt: IN_TIME,
      }),
    ).toMatchObject({ isStored: true })
    expect(await submitAttempt(student, attemptId, { answers, receivedAt: IN_TIME })).toMatchObject({
      closedBy: 'STUDENT',
      closedAt: DEADLINE,
    })
    expect(await prisma.attempt.findUniqueOrThrow({ where: { id: attemptId } })).toMatchObject({
      state: 'GRADED',
      score: 7,
    })
  })

  test('more time given while a hand-in waits its turn counts for it', async () => {
    const { prisma, student, attemptId } = await setUp()
    const receivedAt = goTo(IN_TIME + 1)
    const later = new Date(DEADLINE + LIMIT)
    const { waiting } = await prisma.$transaction(async (tx) => {
      await tx.attempt.update({ where: { id: attemptId }, data: { deadlineAt: later } })
      const waiting = submitAttempt(student, attemptId, { answers, receivedAt })
      // It has read what it needs, the old deadline still, and stands behind this transaction.
      for (let read = 0; read < 5; read += 1) await prisma.attempt.count()
      return { waiting }
    })
    expect(await waiting).toMatchObject({ closedBy: 'STUDENT', closedAt: receivedAt })
    expect(await prisma.attempt.findUniqueOrThrow({ where: { id: attemptId } })).toMatchObject({
      state: 'GRADED',
      score: 3,
    })
  })
})

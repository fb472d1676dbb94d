import { afterEach, expect, test } from 'vitest'
import { setClock } from '@/lib/server/clock'
import type { Actor } from '@/lib/domain/access/actor'
import { loadStudentQuiz } from '@/lib/server/data/attempts/load-student-quiz'
import { saveAnswer } from '@/lib/server/data/attempts/save-answer'
import { startOrResume } from '@/lib/server/data/attempts/start-attempt'
import { submitAttempt } from '@/lib/server/data/attempts/submit-attempt'
import { sweepOverdue } from '@/lib/server/data/attempts/sweep'
import { answerInputSchema, submitInputSchema } from '@/lib/server/data/attempts/answer-input'
import { shareDatabase } from '@/tests/integration/articles/share-database'
import { makeQuizWorld } from '@/tests/integration/attempts/quiz-world'
import { withDatabases } from '@/tests/support/database'

// The threat: a student turns back the clock, pauses the tab, keeps the page open, or sends an old request again. Only
// the server's clock at arrival counts; the deadline is fixed when the attempt starts.

const START = Date.parse('2026-03-02T09:00:00Z')
const LIMIT = 600_000
const DEADLINE = START + LIMIT
const GRACE = 10_000
const SWEPT = 2 * GRACE
let restore = () => {}
afterEach(() => restore())

function goTo(time: number): number {
  restore()
  restore = setClock(() => time)
  return time
}

withDatabases('timer cheating', (makeDatabase) => {
  async function setUp() {
    const { prisma } = shareDatabase(await makeDatabase())
    const { students, assignmentId, classId } = await makeQuizWorld(prisma, {
      policy: { timeLimit: LIMIT / 1000, attempts: 1 },
    })
    const student = students[0] as Actor
    goTo(START)
    const { attemptId } = await startOrResume(student, assignmentId)
    const save = (rev: number, receivedAt: number, text = 'Bremen') =>
      saveAnswer(student, attemptId, {
        position: 3,
        answer: { kind: 'text', text },
        rev,
        isFlagged: false,
        receivedAt,
      })
    return { prisma, student, assignmentId, classId, attemptId, save }
  }

  test('a request cannot carry a time of its own', () => {
    const answer = { answer: null, rev: 1, isFlagged: false }
    expect(answerInputSchema.safeParse(answer).success).toBe(true)
    for (const key of ['receivedAt', 'savedAt', 'deadlineAt', 'now', '__proto__x']) {
      expect(answerInputSchema.safeParse({ ...answer, [key]: START }).success).toBe(false)
      expect(submitInputSchema.safeParse({ answers: [], [key]: START }).success).toBe(false)
    }
  })

  test('ten seconds after the deadline an answer still counts, then none does, whenever the clock of the page says', async () => {
    const { save, prisma, attemptId } = await setUp()
    expect(await save(1, DEADLINE + GRACE)).toMatchObject({ isStored: true })
    for (const late of [DEADLINE + GRACE + 1, DEADLINE + 3_600_000]) {
      await expect(save(2, late, 'Hamburg')).rejects.toMatchObject({
        code: 'closed',
        data: { reason: 'deadline' },
      })
    }
    const stored = await prisma.response.findUniqueOrThrow({
      where: { attemptId_position: { attemptId, position: 3 } },
    })
    expect(stored).toMatchObject({ rev: 1, answer: { kind: 'text', text: 'Bremen' } })
  })

  test('a tab that slept over the deadline finds the attempt closed at the deadline, with what was saved', async () => {
    const { save, student, attemptId, prisma } = await setUp()
    await save(1, START + 1000)
    goTo(DEADLINE + 3_600_000)
    expect(await loadStudentQuiz(student, attemptId)).toEqual({ state: 'done', attemptId })
    const attempt = await prisma.attempt.findUniqueOrThrow({ where: { id: attemptId } })
    expect(attempt).toMatchObject({
      state: 'GRADED',
      closedBy: 'DEADLINE',
      closedAt: new Date(DEADLINE),
      score: 3,
    })
    await expect(save(2, DEADLINE + 3_600_000)).rejects.toMatchObject({ code: 'closed' })
  })

  test('handing in at the bell, within the grace, is not late: the due date that is also the end takes nothing off', async () => {
    const { prisma } = shareDatabase(await makeDatabase())
    const { students, assignmentId } = await makeQuizWorld(prisma, {
      policy: { late: { kind: 'penalty', perDay: 0.5 } },
      window: { dueAt: DEADLINE, closesAt: DEADLINE },
    })
    const student = students[0] as Actor
    goTo(START)
    const { attemptId } = await startOrResume(student, assignmentId)
    const answers = [
      { position: 3, answer: { kind: 'text' as const, text: 'Bremen' }, rev: 1, isFlagged: false },
    ]
    const receivedAt = goTo(DEADLINE + 1500)
    const receipt = await submitAttempt(student, attemptId, { answers, receivedAt })
    expect(await prisma.attempt.findUniqueOrThrow({ where: { id: attemptId } })).toMatchObject({
      state: 'GRADED',
      score: 3,
    })
    expect(receipt).toMatchObject({ closedBy: 'STUDENT', closedAt: DEADLINE })
  })

  test('handing in too late is the deadline’s closing: what comes along does not count', async () => {
    const { student, attemptId, prisma } = await setUp()
    const late = DEADLINE + GRACE + 1
    goTo(late)
    const answers = [
      { position: 3, answer: { kind: 'text' as const, text: 'Bremen' }, rev: 1, isFlagged: false },
    ]
    expect(await submitAttempt(student, attemptId, { answers, receivedAt: late })).toMatchObject({
      closedBy: 'DEADLINE',
      closedAt: DEADLINE,
    })
    expect(await prisma.attempt.findUniqueOrThrow({ where: { id: attemptId } })).toMatchObject({ score: 0 })
  })

  test('starting again neither moves the deadline nor gives a second attempt', async () => {
    const { student, attemptId, assignmentId } = await setUp()
    goTo(DEADLINE - 1000)
    expect(await startOrResume(student, assignmentId)).toEqual({ attemptId, isResumed: true })
    const status = await loadStudentQuiz(student, attemptId)
    expect(status).toMatchObject({ state: 'open', quiz: { deadlineAt: DEADLINE, now: DEADLINE - 1000 } })
    goTo(DEADLINE + SWEPT + 1)
    await expect(startOrResume(student, assignmentId)).rejects.toMatchObject({ code: 'no-attempts-left' })
  })

  test('a server clock that jumps back does not open anything again', async () => {
    const { save, student, attemptId } = await setUp()
    goTo(DEADLINE + SWEPT + 1)
    await sweepOverdue()
    goTo(START)
    await expect(save(9, START)).rejects.toMatchObject({ code: 'closed', data: { reason: 'deadline' } })
    expect(await loadStudentQuiz(student, attemptId)).toMatchObject({ state: 'done' })
  })

  test('the sweep closes exactly what is over, at its deadline', async () => {
    const { attemptId, prisma } = await setUp()
    goTo(DEADLINE + SWEPT)
    expect(await sweepOverdue()).toEqual({ closed: 0, graded: 0 })
    goTo(DEADLINE + SWEPT + 1)
    expect(await sweepOverdue()).toEqual({ closed: 1, graded: 1 })
    expect(await prisma.attempt.findUniqueOrThrow({ where: { id: attemptId } })).toMatchObject({
      closedAt: new Date(DEADLINE),
      closedBy: 'DEADLINE',
    })
  })
})

import { afterEach, expect, test } from 'vitest'
import { setClock } from '@/lib/server/clock'
import type { Actor } from '@/lib/domain/access/actor'
import type { StudentQuiz } from '@/lib/domain/attempts/student-quiz'
import { closeAttempt } from '@/lib/server/data/attempts/close-attempt'
import { gradeAttempt } from '@/lib/server/data/attempts/grade-attempt'
import { loadStudentQuiz } from '@/lib/server/data/attempts/load-student-quiz'
import { saveAnswer } from '@/lib/server/data/attempts/save-answer'
import { startOrResume } from '@/lib/server/data/attempts/start-attempt'
import { submitAttempt } from '@/lib/server/data/attempts/submit-attempt'
import { sweepOverdue } from '@/lib/server/data/attempts/sweep'
import { withDatabases } from '@/tests/support/database'
import { shareDatabase } from '@/tests/integration/articles/share-database'
import { grant, makeQuizWorld, rightAnswer, type QuizWorld, type WorldOptions } from './quiz-world'

const START = Date.parse('2026-03-02T09:00:00Z')
const MINUTE = 60_000
let restore = () => {}
afterEach(() => restore())

function goTo(time: number): number {
  restore()
  restore = setClock(() => time)
  return time
}

async function openQuiz(actor: Actor, attemptId: string): Promise<StudentQuiz> {
  const status = await loadStudentQuiz(actor, attemptId)
  if (status.state !== 'open') throw new Error('the attempt is not open')
  return status.quiz
}

withDatabases('attempts', (makeDatabase) => {
  async function setUp(options?: WorldOptions) {
    const { prisma } = shareDatabase(await makeDatabase())
    const world = await makeQuizWorld(prisma, options)
    const [student] = world.students
    if (!student) throw new Error('no student')
    goTo(START)
    return { prisma, student, ...world }
  }
  async function begin(world: QuizWorld & { student: Actor }) {
    const { attemptId } = await startOrResume(world.student, world.assignmentId)
    return { attemptId, quiz: await openQuiz(world.student, attemptId) }
  }

  test('a student starts, goes on where they were, and hands in: graded, with evidence for each fact', async () => {
    const world = await setUp()
    const { attemptId, quiz } = await begin(world)
    expect(quiz.items.map(({ position }) => position).sort()).toEqual([1, 2, 3, 4, 5])
    expect(await startOrResume(world.student, world.assignmentId)).toEqual({ attemptId, isResumed: true })

    const blank = 5
    for (const item of quiz.items.filter(({ position }) => position !== blank)) {
      const answer =
        item.type === 'short-answer' ? ({ kind: 'text', text: '1978' } as const) : rightAnswer(item)
      const receipt = await saveAnswer(world.student, attemptId, {
        position: item.position,
        answer,
        rev: 1,
        isFlagged: item.position === 2,
        receivedAt: START,
      })
      expect(receipt).toEqual({
        position: item.position,
        answer,
        rev: 1,
        isFlagged: item.position === 2,
        savedAt: START,
        isStored: true,
      })
    }
    const again = await openQuiz(world.student, attemptId)
    expect(again.items).toEqual(quiz.items)
    expect(again.answers.map(({ rev, isFlagged }) => [rev, isFlagged])).toEqual([
      [1, false],
      [1, true],
      [1, false],
      [1, false],
      [0, false],
    ])

    const closedAt = goTo(START + MINUTE)
    const receipt = await submitAttempt(world.student, attemptId, { answers: [], receivedAt: closedAt })
    expect(receipt).toEqual({ attemptId, closedAt, closedBy: 'STUDENT', canSeeResult: true })
    const attempt = await world.prisma.attempt.findUniqueOrThrow({
      where: { id: attemptId },
      include: { responses: { orderBy: { position: 'asc' } } },
    })
    expect(attempt).toMatchObject({ state: 'GRADED', openKey: null, score: 6, maxScore: 15 })
    expect(attempt.responses.map(({ verdict, score }) => [verdict, score])).toEqual([
      ['CORRECT', 1],
      ['CORRECT', 2],
      ['CORRECT', 3],
      ['INCORRECT', 0],
      ['UNANSWERED', 0],
    ])
    // Two items test "stands near Bremen"; what was left blank says nothing about memory.
    const evidence = await world.prisma.evidence.findMany({
      where: { attemptId },
      orderBy: { clientKey: 'asc' },
    })
    expect(evidence.map(({ clientKey, isCorrect }) => [clientKey.split(':')[2], isCorrect])).toEqual([
      ['1', true],
      ['2', true],
      ['3', true],
      ['4', false],
    ])
    expect(await world.prisma.factState.count({ where: { studentId: world.student.userId } })).toBe(3)
    expect(await loadStudentQuiz(world.student, attemptId)).toEqual({ state: 'done', attemptId })
  })

  test('parallel presses of Start make one attempt', async () => {
    const world = await setUp({ policy: { attempts: null } })
    const started = await Promise.all(
      Array.from({ length: 20 }, () => startOrResume(world.student, world.assignmentId)),
    )
    expect(new Set(started.map(({ attemptId }) => attemptId)).size).toBe(1)
    expect(await world.prisma.attempt.count()).toBe(1)
    expect(await world.prisma.auditLog.count({ where: { action: 'attempt.started' } })).toBe(1)
  })

  test('a lower rev never overwrites, a repeated one changes nothing, a different one of the same rev is told', async () => {
    const world = await setUp()
    const { attemptId } = await begin(world)
    const save = (rev: number, text: string) =>
      saveAnswer(world.student, attemptId, {
        position: 4,
        answer: { kind: 'text', text },
        rev,
        isFlagged: false,
        receivedAt: START,
      })
    expect(await save(3, 'third')).toMatchObject({ rev: 3, isStored: true })
    expect(await save(2, 'second')).toMatchObject({ rev: 3, isStored: false, answer: { text: 'third' } })
    expect(await save(3, 'third')).toMatchObject({ rev: 3, isStored: true })
    expect(await save(3, 'other')).toMatchObject({ rev: 3, isStored: false, answer: { text: 'third' } })
    const stored = await world.prisma.response.findUniqueOrThrow({
      where: { attemptId_position: { attemptId, position: 4 } },
    })
    expect(stored.answer).toEqual({ kind: 'text', text: 'third' })
  })

  test('an answer can be cleared again', async () => {
    const world = await setUp()
    const { attemptId } = await begin(world)
    const base = { position: 4, isFlagged: false, receivedAt: START }
    await saveAnswer(world.student, attemptId, { ...base, answer: { kind: 'text', text: '1987' }, rev: 1 })
    await saveAnswer(world.student, attemptId, { ...base, answer: null, rev: 2 })
    await submitAttempt(world.student, attemptId, { answers: [], receivedAt: START })
    expect(await world.prisma.response.count({ where: { attemptId, verdict: 'UNANSWERED' } })).toBe(5)
  })

  test('answers that come along when handing in count, unless a higher rev is there', async () => {
    const world = await setUp()
    const { attemptId } = await begin(world)
    const text = (value: string) => ({ kind: 'text' as const, text: value })
    await saveAnswer(world.student, attemptId, {
      position: 4,
      answer: text('1987'),
      rev: 5,
      isFlagged: false,
      receivedAt: START,
    })
    await submitAttempt(world.student, attemptId, {
      answers: [
        { position: 3, answer: text('Bremen'), rev: 1, isFlagged: false },
        { position: 4, answer: text('1978'), rev: 4, isFlagged: false },
        { position: 99, answer: text('nowhere'), rev: 1, isFlagged: false },
      ],
      receivedAt: START,
    })
    const attempt = await world.prisma.attempt.findUniqueOrThrow({ where: { id: attemptId } })
    expect(attempt.score).toBe(7)
  })

  test('nobody else’s attempt, class or school exists', async () => {
    const world = await setUp({ students: 2 })
    const { attemptId } = await begin(world)
    const others = [world.students[1], world.stranger, world.teacher, world.colleague].filter(
      (actor) => actor !== undefined,
    )
    const input = { position: 1, answer: null, rev: 1, isFlagged: false, receivedAt: START }
    for (const actor of others) {
      await expect(loadStudentQuiz(actor, attemptId)).rejects.toMatchObject({ code: 'not-found' })
      await expect(saveAnswer(actor, attemptId, input)).rejects.toMatchObject({ code: 'not-found' })
      await expect(submitAttempt(actor, attemptId, { answers: [], receivedAt: START })).rejects.toMatchObject(
        { code: 'not-found' },
      )
    }
    for (const actor of [world.stranger, world.teacher]) {
      await expect(startOrResume(actor, world.assignmentId)).rejects.toMatchObject({ code: 'not-found' })
    }
    await expect(saveAnswer(world.student, attemptId, { ...input, position: 99 })).rejects.toMatchObject({
      code: 'not-found',
    })
    await world.prisma.enrollment.updateMany({
      where: { studentId: world.student.userId },
      data: { leftAt: new Date(START) },
    })
    await expect(saveAnswer(world.student, attemptId, input)).rejects.toMatchObject({ code: 'not-found' })
  })

  test('an assignment that is put away, not open yet, over or used up does not start', async () => {
    const world = await setUp({ window: { opensAt: START + MINUTE, closesAt: START + 60 * MINUTE } })
    const start = () => startOrResume(world.student, world.assignmentId)
    await expect(start()).rejects.toMatchObject({ code: 'not-open-yet' })
    goTo(START + MINUTE)
    const { attemptId } = await start()
    await submitAttempt(world.student, attemptId, { answers: [], receivedAt: START + MINUTE })
    await expect(start()).rejects.toMatchObject({ code: 'no-attempts-left' })
    await grant(
      world.prisma,
      { assignmentId: world.assignmentId, studentId: world.student.userId },
      { attempts: 2 },
    )
    expect((await start()).isResumed).toBe(false)
    goTo(START + 61 * MINUTE)
    await expect(start()).rejects.toMatchObject({ code: 'closed' })
    await world.prisma.assignment.updateMany({ data: { archivedAt: new Date(START) } })
    await expect(start()).rejects.toMatchObject({ code: 'not-found' })
  })

  test('extra time of the profile and the section moves the deadline, the closing cuts it', async () => {
    const world = await setUp({
      students: 3,
      policy: { timeLimit: 600 },
      window: { closesAt: START + 15 * MINUTE },
    })
    const [a, b, c] = world.students
    await world.prisma.user.updateMany({
      where: { id: a?.userId },
      data: { accommodations: { extraTimeFactor: 1.25 } },
    })
    await grant(world.prisma, { assignmentId: world.assignmentId, section: 'B' }, { extraTimeFactor: 4 })
    const deadlines = []
    for (const actor of [a, b, c]) {
      if (!actor) continue
      const { attemptId } = await startOrResume(actor, world.assignmentId)
      deadlines.push((await openQuiz(actor, attemptId)).deadlineAt)
    }
    expect(deadlines).toEqual([START + 12.5 * MINUTE, START + 15 * MINUTE, START + 10 * MINUTE])
  })

  test('what a crash left closed but ungraded is graded by the sweep, once', async () => {
    const world = await setUp()
    const { attemptId, quiz } = await begin(world)
    for (const item of quiz.items)
      await saveAnswer(world.student, attemptId, {
        position: item.position,
        answer: rightAnswer(item),
        rev: 1,
        isFlagged: false,
        receivedAt: START,
      })
    await world.prisma.$transaction((tx) =>
      closeAttempt(tx, { attemptId, event: 'submit', closedAt: new Date(START), actor: world.student }),
    )
    expect(await sweepOverdue()).toEqual({ closed: 0, graded: 1 })
    expect(await sweepOverdue()).toEqual({ closed: 0, graded: 0 })
    expect(await world.prisma.attempt.findUniqueOrThrow({ where: { id: attemptId } })).toMatchObject({
      state: 'GRADED',
      score: 15,
      closedBy: 'STUDENT',
    })
    expect(await world.prisma.$transaction((tx) => gradeAttempt(tx, attemptId))).toBe(false)
  })

  test('a failed grading leaves the attempt open and the answers as they were', async () => {
    const world = await setUp()
    const { attemptId } = await begin(world)
    await saveAnswer(world.student, attemptId, {
      position: 3,
      answer: { kind: 'text', text: 'Bremen' },
      rev: 1,
      isFlagged: false,
      receivedAt: START,
    })
    await world.prisma.itemFact.deleteMany({})
    await world.prisma.fact.deleteMany({})
    await expect(
      world.prisma.$transaction(async (tx) => {
        await closeAttempt(tx, {
          attemptId,
          event: 'submit',
          closedAt: new Date(START),
          actor: world.student,
        })
        await gradeAttempt(tx, attemptId)
        throw new Error('power cut')
      }),
    ).rejects.toThrow('power cut')
    expect(await world.prisma.attempt.findUniqueOrThrow({ where: { id: attemptId } })).toMatchObject({
      state: 'OPEN',
      score: null,
    })
    expect(await world.prisma.auditLog.count({ where: { action: 'attempt.closed' } })).toBe(0)
    expect((await openQuiz(world.student, attemptId)).answers[2]).toMatchObject({
      rev: 1,
      answer: { text: 'Bremen' },
    })
  })

  test('late work loses a share for each begun day, and an extension given meanwhile counts', async () => {
    const world = await setUp({
      students: 2,
      policy: { late: { kind: 'penalty', perDay: 0.5 } },
      window: { dueAt: START },
    })
    const [late, extended] = world.students
    for (const actor of [late, extended]) {
      if (!actor) continue
      const { attemptId } = await startOrResume(actor, world.assignmentId)
      const quiz = await openQuiz(actor, attemptId)
      if (actor === extended)
        await grant(
          world.prisma,
          { assignmentId: world.assignmentId, studentId: actor.userId },
          { dueAt: new Date(START + MINUTE).toISOString() },
        )
      const answers = quiz.items.map((item) => ({
        position: item.position,
        answer: rightAnswer(item),
        rev: 1,
        isFlagged: false,
      }))
      await submitAttempt(actor, attemptId, { answers, receivedAt: START + MINUTE })
      const { score } = await world.prisma.attempt.findUniqueOrThrow({ where: { id: attemptId } })
      expect(score).toBe(actor === late ? 7.5 : 15)
    }
  })
})

import { afterEach, expect, test } from 'vitest'
import type { Actor } from '@/lib/domain/access/actor'
import { setClock } from '@/lib/server/clock'
import { loadIntro } from '@/lib/server/data/attempts/load-intro'
import { loadResult } from '@/lib/server/data/attempts/load-result'
import { loadResultSource } from '@/lib/server/data/attempts/load-result-source'
import { loadStudentQuiz } from '@/lib/server/data/attempts/load-student-quiz'
import { openAppeal } from '@/lib/server/data/attempts/open-appeal'
import { startOrResume } from '@/lib/server/data/attempts/start-attempt'
import { submitAttempt } from '@/lib/server/data/attempts/submit-attempt'
import { withDatabases } from '@/tests/support/database'
import { shareDatabase } from '@/tests/integration/articles/share-database'
import { ARTICLE_TEXT, makeQuizWorld, rightAnswer, type WorldOptions } from './quiz-world'

const START = Date.parse('2026-03-02T09:00:00Z')
let restore = () => {}
afterEach(() => restore())

withDatabases('results', (makeDatabase) => {
  async function finish(options?: WorldOptions) {
    const { prisma } = shareDatabase(await makeDatabase())
    const world = await makeQuizWorld(prisma, { students: 2, ...options })
    const student = world.students[0] as Actor
    restore = setClock(() => START)
    const { attemptId } = await startOrResume(student, world.assignmentId)
    const status = await loadStudentQuiz(student, attemptId)
    if (status.state !== 'open') throw new Error('not open')
    const answers = status.quiz.items
      .filter(({ position }) => position !== 5)
      .map((item) => ({
        position: item.position,
        answer: item.position === 4 ? ({ kind: 'text', text: ' 1978. ' } as const) : rightAnswer(item),
        rev: 1,
        isFlagged: false,
      }))
    await submitAttempt(student, attemptId, { answers, receivedAt: START })
    return { prisma, student, attemptId, ...world, shown: status.quiz.items.map(({ position }) => position) }
  }

  test('a result says what was answered, what is right, and where the article says so, in the order of the attempt', async () => {
    const { student, attemptId, shown, articleId } = await finish()
    const result = await loadResult(student, attemptId)
    expect(result).toMatchObject({
      score: { score: 6, maxScore: 15, earned: 6 },
      answered: 4,
      itemCount: 5,
      studentName: null,
      articleId,
    })
    expect(result.items.map(({ position }) => position)).toEqual(shown)
    const wrong = result.items.find(({ position }) => position === 4)
    expect(wrong).toMatchObject({
      verdict: 'INCORRECT',
      answer: '1978.',
      key: '1987',
      source: { before: 'It was ', marked: 'built in 1987', after: ' and weighs 240 tonnes.' },
      canAppeal: true,
      articleId,
    })
    // Wrong: due within two days. Left blank: no evidence, nothing planned, nothing to appeal.
    expect(wrong?.nextDue).toBeLessThan(START + 48 * 3_600_000)
    expect(result.items.find(({ position }) => position === 5)).toMatchObject({
      verdict: 'UNANSWERED',
      answer: null,
      nextDue: null,
      canAppeal: false,
    })
    expect(result.items.find(({ position }) => position === 2)).toMatchObject({
      key: 'False',
      aboutAnswer: { text: 'near Bremen' },
    })
  })

  test('the article opens with each source marked under its question’s number; no other article does', async () => {
    const { student, attemptId, shown, articleId } = await finish()
    const source = await loadResultSource(student, attemptId, articleId)
    const mark = source.marks.find(({ id }) => id === String(shown.indexOf(4) + 1))
    expect(ARTICLE_TEXT.slice(mark?.start, mark?.end)).toBe('built in 1987')
    await expect(loadResultSource(student, attemptId, 'another')).rejects.toMatchObject({ code: 'not-found' })
  })

  test('results are for the student and the class’s teachers; a teacher’s look is audited', async () => {
    const { prisma, student, attemptId, teacher, colleague, stranger, students } = await finish({
      policy: { feedback: 'never' },
    })
    expect((await loadResult(student, attemptId)).items).toEqual([])
    expect(await prisma.auditLog.count({ where: { action: 'result.read' } })).toBe(0)
    expect(await loadResult(teacher, attemptId)).toMatchObject({
      studentName: 'Sam Someone',
      score: { score: 6 },
    })
    expect(
      await prisma.auditLog.count({
        where: { action: 'result.read', actorId: teacher.userId, subjectId: attemptId },
      }),
    ).toBe(1)
    for (const actor of [colleague, stranger, students[1] as Actor]) {
      await expect(loadResult(actor, attemptId)).rejects.toMatchObject({ code: 'not-found' })
    }
  })

  test('"count mine" is asked once, for a wrong answer of one’s own, with the cluster of equal answers', async () => {
    const { prisma, student, attemptId, teacher, students } = await finish()
    await openAppeal(student, attemptId, { position: 4, reason: 'I swapped the digits.' })
    await openAppeal(student, attemptId, { position: 4, reason: 'again' })
    const appeals = await prisma.appeal.findMany({})
    expect(appeals).toMatchObject([
      { attemptId, position: 4, reason: 'I swapped the digits.', cluster: 'text:number:1978', state: 'OPEN' },
    ])
    const item = (await loadResult(student, attemptId)).items.find(({ position }) => position === 4)
    expect(item).toMatchObject({
      canAppeal: false,
      appeal: { state: 'OPEN', reason: 'I swapped the digits.' },
    })
    await expect(openAppeal(student, attemptId, { position: 1, reason: null })).rejects.toMatchObject({
      code: 'conflict',
    })
    await expect(openAppeal(student, attemptId, { position: 5, reason: null })).rejects.toMatchObject({
      code: 'conflict',
    })
    for (const actor of [teacher, students[1] as Actor]) {
      await expect(openAppeal(actor, attemptId, { position: 4, reason: null })).rejects.toMatchObject({
        code: 'not-found',
      })
    }
  })

  test('the start screen knows the attempts left, the points and when feedback comes', async () => {
    const { student, assignmentId } = await finish({ policy: { attempts: 2, timeLimit: 900 } })
    expect(await loadIntro(student, assignmentId)).toMatchObject({
      itemCount: 5,
      points: 15,
      timeLimit: 900,
      attemptsLeft: 1,
      openAttemptId: null,
      refusal: null,
      past: [{ number: 1, score: 6, maxScore: 15 }],
    })
  })

  test('while a further attempt runs, the result of the one before and its article keep the keys back', async () => {
    const { student, attemptId, assignmentId, articleId, teacher } = await finish({ policy: { attempts: 2 } })
    const next = await startOrResume(student, assignmentId)
    expect(await loadResult(student, attemptId)).toMatchObject({
      feedback: { isAllowed: false, reason: 'running', at: null },
      score: null,
      items: [],
    })
    await expect(loadResultSource(student, attemptId, articleId)).rejects.toMatchObject({ code: 'not-found' })
    expect((await loadResult(teacher, attemptId)).items).toHaveLength(5)
    await submitAttempt(student, next.attemptId, { answers: [], receivedAt: START })
    expect((await loadResult(student, attemptId)).items).toHaveLength(5)
  })
})

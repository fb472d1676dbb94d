import { afterEach, expect, test } from 'vitest'
import { setClock } from '@/lib/server/clock'
import type { Actor } from '@/lib/domain/access/actor'
import { rebuild } from '@/lib/domain/memory/apply-evidence'
import { loadStudentQuiz } from '@/lib/server/data/attempts/load-student-quiz'
import { saveAnswer } from '@/lib/server/data/attempts/save-answer'
import { startOrResume } from '@/lib/server/data/attempts/start-attempt'
import { submitAttempt } from '@/lib/server/data/attempts/submit-attempt'
import { toServerTime } from '@/lib/server/data/reviews/client-key'
import {
  EVIDENCE_SELECT,
  FACT_STATE_SELECT,
  toEvidence,
  toFactState,
} from '@/lib/server/data/reviews/fact-state-row'
import { listPracticableFacts } from '@/lib/server/data/reviews/list-practicable-facts'
import { loadDecks } from '@/lib/server/data/reviews/load-decks'
import { loadDueQueue } from '@/lib/server/data/reviews/load-due-queue'
import { loadProgress } from '@/lib/server/data/reviews/load-progress'
import { loadToday } from '@/lib/server/data/reviews/load-today'
import { recordAssignmentEvidence } from '@/lib/server/data/reviews/record-assignment-evidence'
import { recordReviews, type Review } from '@/lib/server/data/reviews/record-reviews'
import { undoReview } from '@/lib/server/data/reviews/undo-review'
import type { PrismaClient } from '@/lib/server/db/client'
import { rightAnswer, type WorldOptions } from '@/tests/integration/attempts/quiz-world'
import { shareDatabase } from '@/tests/integration/articles/share-database'
import { withDatabases } from '@/tests/support/database'
import { assignDeck, makeStudyWorld, type StudyWorld } from './study-world'

const START = Date.parse('2026-03-02T09:00:00Z')
const MINUTE = 60_000
const DAY = 86_400_000
const WORDS = ['designed by Ilse Brandt', 'built in 1987', 'weighs 240 tonnes', 'stands near Bremen']

let restore = () => {}
afterEach(() => restore())
function goTo(time: number): number {
  restore()
  restore = setClock(() => time)
  return time
}

let count = 0
function makeReview(world: StudyWorld, words: string, part: Partial<Review> = {}): Review {
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
async function takeQuiz(
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
async function expectDerivable(prisma: PrismaClient): Promise<void> {
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

withDatabases('practice', (makeDatabase) => {
  async function setUp(options?: WorldOptions) {
    const { prisma } = shareDatabase(await makeDatabase())
    const world = await makeStudyWorld(prisma, options)
    const [student] = world.students
    if (!student) throw new Error('no student')
    goTo(START)
    return { prisma, student, world }
  }

  test('a rating is kept once, however often it is sent', async () => {
    const { prisma, student, world } = await setUp()
    await assignDeck(prisma, world)
    const review = makeReview(world, 'built in 1987')
    const first = await recordReviews(student, [review])
    expect(first.results).toEqual([{ clientKey: review.clientKey, status: 'recorded' }])
    expect(first.schedules).toMatchObject([{ factId: review.factId, isInSitting: true, waitMs: 10 * MINUTE }])
    const other = makeReview(world, 'weighs 240 tonnes')
    const again = await recordReviews(student, [review, review, other])
    expect(again.results.map(({ status }) => status)).toEqual(['repeated', 'repeated', 'recorded'])
    expect(await prisma.evidence.count()).toBe(2)
    expect(await prisma.factState.findMany({ select: { reps: true } })).toEqual([{ reps: 1 }, { reps: 1 }])
    await expectDerivable(prisma)
  })

  test('the same batch sent by two devices at once is kept once', async () => {
    const { prisma, student, world } = await setUp()
    await assignDeck(prisma, world)
    const batch = WORDS.map((words) => makeReview(world, words))
    const outcomes = await Promise.all([
      recordReviews(student, batch),
      recordReviews(student, batch),
      recordReviews(student, batch),
    ])
    expect(
      outcomes.flatMap(({ results }) => results).filter(({ status }) => status === 'recorded'),
    ).toHaveLength(batch.length)
    expect(await prisma.evidence.count()).toBe(batch.length)
    await expectDerivable(prisma)
  })

  test('ratings of an offline device arrive late and out of order: the state is what the order of time gives', async () => {
    const { prisma, student, world } = await setUp()
    await assignDeck(prisma, world)
    const at = (days: number) => START + days * DAY
    goTo(at(9))
    const days = [0, 3, 8]
    for (const day of [8, 0, 3])
      await recordReviews(student, [makeReview(world, 'built in 1987', { at: at(day) })])
    await expectDerivable(prisma)
    const state = await prisma.factState.findFirstOrThrow({ select: { lastReviewAt: true, reps: true } })
    expect(state).toEqual({ lastReviewAt: new Date(at(8)), reps: days.length })
  })

  test('a device with a wrong clock changes nothing; the future and the far past are cut off', () => {
    const receivedAt = START
    const wrong = receivedAt + 400 * DAY
    expect(toServerTime({ at: wrong - MINUTE, sentAt: wrong, receivedAt })).toBe(receivedAt - MINUTE)
    expect(toServerTime({ at: wrong + DAY, sentAt: wrong, receivedAt })).toBe(receivedAt)
    expect(toServerTime({ at: 0, sentAt: wrong, receivedAt })).toBe(receivedAt - 14 * DAY)
  })

  test('undo leaves the rating on record and the fact as it was, once', async () => {
    const { prisma, student, world } = await setUp()
    await assignDeck(prisma, world)
    const [first, second] = [
      makeReview(world, 'built in 1987'),
      makeReview(world, 'built in 1987', { at: START + 10 * MINUTE, rating: 1 }),
    ]
    goTo(START + 11 * MINUTE)
    await recordReviews(student, [first])
    const before = await prisma.factState.findFirstOrThrow()
    await recordReviews(student, [second])
    const schedule = await undoReview(student, { undoes: second.clientKey })
    expect(await undoReview(student, { undoes: second.clientKey })).toEqual(schedule)
    expect(await prisma.factState.findFirstOrThrow()).toEqual(before)
    expect(await prisma.evidence.count()).toBe(3)
    expect(await undoReview(student, { undoes: first.clientKey })).toMatchObject({ waitMs: null })
    expect(await prisma.factState.count()).toBe(0)
    await expectDerivable(prisma)
  })

  test('nobody takes back what is not theirs, nor a graded answer', async () => {
    const { prisma, student, world } = await setUp({ students: 2 })
    await assignDeck(prisma, world)
    const review = makeReview(world, 'built in 1987')
    await recordReviews(student, [review])
    const [, other] = world.students
    if (!other) throw new Error('no second student')
    await expect(undoReview(other, { undoes: review.clientKey })).rejects.toMatchObject({ code: 'not-found' })
    const attemptId = await takeQuiz(student, world.assignmentId)
    const graded = await prisma.evidence.findFirstOrThrow({
      where: { attemptId },
      select: { clientKey: true },
    })
    await expect(undoReview(student, { undoes: graded.clientKey })).rejects.toMatchObject({
      code: 'not-found',
    })
    // The other student's same key is another key.
    expect((await recordReviews(other, [review])).results).toMatchObject([{ status: 'recorded' }])
  })

  test('what is not the student’s to practise is refused and leaves no trace', async () => {
    const { prisma, student, world } = await setUp()
    expect((await recordReviews(student, [makeReview(world, 'built in 1987')])).results).toMatchObject([
      { status: 'refused' },
    ])
    await assignDeck(prisma, world)
    const mixed = makeReview(world, 'built in 1987', {
      itemVersionId: world.versionIdOf('weighs 240 tonnes'),
    })
    expect((await recordReviews(student, [mixed])).results).toMatchObject([{ status: 'refused' }])
    expect((await recordReviews(world.stranger, [makeReview(world, 'built in 1987')])).results).toMatchObject(
      [{ status: 'refused' }],
    )
    await expect(loadDueQueue(world.stranger, { articleId: world.articleId })).rejects.toMatchObject({
      code: 'not-found',
    })
    await expect(loadDueQueue(world.teacher)).rejects.toMatchObject({ code: 'not-found' })
    expect(await prisma.evidence.count()).toBe(0)
  })
})

withDatabases('quizzes and memory', (makeDatabase) => {
  async function setUp(options?: WorldOptions) {
    const { prisma } = shareDatabase(await makeDatabase())
    const world = await makeStudyWorld(prisma, options)
    const [student] = world.students
    if (!student) throw new Error('no student')
    goTo(START)
    return { prisma, student, world }
  }

  test('before the quiz nothing of it can be practised; while it is open its facts wait; after it they are due', async () => {
    const { student, world } = await setUp()
    expect((await listPracticableFacts(student)).facts).toEqual([])
    expect((await loadProgress(student)).articles).toEqual([])

    await startOrResume(student, world.assignmentId)
    expect((await listPracticableFacts(student)).articles).toEqual([])
    await takeQuiz(student, world.assignmentId, [4])

    const { facts, held } = await listPracticableFacts(student)
    expect(facts).toHaveLength(5)
    expect(held).toEqual([])
    goTo(START + DAY)
    const queue = await loadDueQueue(student)
    // Missed in the quiz: due the day after. Never asked: new. The rest was right and can wait.
    expect(queue.cards.map(({ back, kind }) => [back, kind])).toEqual([
      ['1987', 'review'],
      ['On a Sunday', 'new'],
    ])
    expect(queue.cards[0]?.source?.marked).toBe('built in 1987')
    expect(queue.cards[0]?.source?.before).toContain('It was ')
  })

  test('with feedback only after the closing, cards and progress stay silent until then', async () => {
    const closesAt = START + 3 * DAY
    const { prisma, student, world } = await setUp({ policy: { feedback: 'close' }, window: { closesAt } })
    await takeQuiz(student, world.assignmentId, [4])
    goTo(START + DAY)
    expect((await loadDueQueue(student)).cards).toEqual([])
    expect((await loadToday(student)).assignments).toMatchObject([
      { state: 'done', result: { score: null, isShown: false } },
    ])
    expect(
      JSON.stringify([await loadToday(student), await loadProgress(student), await loadDecks(student)]),
    ).not.toContain('1987')

    // The same article as a deck: the teacher decided.
    await assignDeck(prisma, world)
    expect((await listPracticableFacts(student)).facts).toHaveLength(5)
    await prisma.assignment.deleteMany({ where: { kind: 'PRACTICE' } })

    goTo(closesAt + MINUTE)
    expect((await listPracticableFacts(student)).facts).toHaveLength(5)
  })

  test('an assigned deck holds back what the student is being asked, even once the assignment is archived', async () => {
    const { prisma, student, world } = await setUp()
    await assignDeck(prisma, world)
    expect((await listPracticableFacts(student)).held).toEqual([])
    await startOrResume(student, world.assignmentId)
    const expectHeld = async () => {
      const { facts, held } = await listPracticableFacts(student)
      expect(facts.map(({ factId }) => factId)).toEqual([world.untestedFactId])
      expect(held).toHaveLength(4)
      expect(JSON.stringify(await loadDueQueue(student))).not.toContain('1987')
    }
    await expectHeld()
    await prisma.assignment.update({
      where: { id: world.assignmentId },
      data: { archivedAt: new Date(START) },
    })
    await expectHeld()
    await prisma.attempt.deleteMany({})
    expect((await listPracticableFacts(student)).held).toEqual([])
  })

  test('a second quiz holds back its own facts, and the paragraph around them', async () => {
    const { prisma, student, world } = await setUp()
    await takeQuiz(student, world.assignmentId)
    // A quiz to come on the one fact that was not asked.
    const version = await prisma.quizVersion.findFirstOrThrow({ select: { quizId: true } })
    await prisma.quizVersion.create({
      data: {
        id: 'second',
        quizId: version.quizId,
        number: 2,
        title: 'Two',
        items: {
          create: {
            position: 1,
            points: 1,
            itemVersionId: world.versionIdOf('Nobody has seen it open on a Sunday'),
          },
        },
      },
    })
    const { policy } = await prisma.assignment.findUniqueOrThrow({
      where: { id: world.assignmentId },
      select: { policy: true },
    })
    await prisma.assignment.create({
      data: {
        id: 'later',
        classId: world.classId,
        kind: 'QUIZ',
        title: 'Two',
        quizVersionId: 'second',
        policy: policy ?? {},
        createdById: world.teacher.userId,
      },
    })
    const { facts, held } = await listPracticableFacts(student)
    expect(facts.map(({ factId }) => factId)).not.toContain(world.untestedFactId)
    expect(held.map(({ factId }) => factId)).toEqual([world.untestedFactId])
    goTo(START + 20 * DAY)
    const queue = await loadDueQueue(student)
    expect(queue.heldBack).toBe(1)
    expect(queue.cards).toHaveLength(4)
    expect(JSON.stringify(queue)).not.toContain('Sunday')
    expect(JSON.stringify(await loadProgress(student))).not.toContain('Sunday')
  })

  test('graded evidence is idempotent, and a regrade turns it round without changing a row', async () => {
    const { prisma, student, world } = await setUp()
    const attemptId = await takeQuiz(student, world.assignmentId, [4])
    const rows = await prisma.evidence.findMany({ where: { attemptId }, orderBy: { clientKey: 'asc' } })
    expect(rows.map((row) => row.isCorrect).filter((isCorrect) => !isCorrect)).toHaveLength(1)
    const factId = world.factIdOf('built in 1987')
    const wrong = rows.find((row) => row.factId === factId)
    const result = { itemVersionId: wrong?.itemVersionId ?? '', factIds: [factId], position: 4 }
    const record = (isCorrect: boolean) =>
      prisma.$transaction((tx) =>
        recordAssignmentEvidence(tx, {
          studentId: student.userId,
          attemptId,
          at: new Date(START),
          results: [{ ...result, isCorrect }],
        }),
      )

    await record(false)
    expect(await prisma.evidence.findMany({ where: { attemptId }, orderBy: { clientKey: 'asc' } })).toEqual(
      rows,
    )
    await record(true)
    await record(true)
    expect(await prisma.evidence.count({ where: { attemptId, factId } })).toBe(3)
    expect(
      (
        await prisma.factState.findUniqueOrThrow({
          where: { studentId_factId: { studentId: student.userId, factId } },
        })
      ).due.getTime(),
    ).toBeGreaterThan(START + DAY)
    await record(false)
    expect(await prisma.evidence.count({ where: { attemptId, factId } })).toBe(5)
    await expectDerivable(prisma)
  })

  test('the day: what is assigned, how far one is, and what the cards take', async () => {
    const { prisma, student, world } = await setUp({ window: { dueAt: START + DAY } })
    await assignDeck(prisma, world, { dueAt: new Date(START - DAY) })
    const day = await loadToday(student)
    expect(
      day.assignments.map(({ kind, state, isLate, progress }) => [kind, state, isLate, progress]),
    ).toEqual([
      ['PRACTICE', 'start', true, { done: 0, total: 5 }],
      ['QUIZ', 'start', false, { done: 0, total: 5 }],
    ])
    expect(day.due).toMatchObject({ total: 5, new: 5, minutes: 2 })
    await recordReviews(student, [makeReview(world, 'built in 1987', { rating: 4 })])
    const { attemptId } = await startOrResume(student, world.assignmentId)
    await saveAnswer(student, attemptId, {
      position: 3,
      answer: { kind: 'text', text: 'Bremen' },
      rev: 1,
      isFlagged: false,
      receivedAt: START,
    })
    const later = await loadToday(student)
    expect(later.assignments.map(({ state, progress }) => [state, progress.done])).toEqual([
      ['continue', 1],
      ['continue', 1],
    ])
    expect(later.days.at(-1)).toEqual({ date: '2026-03-02', cards: 1 })
    const [deck] = (await loadDecks(student)).decks
    // The four that the open quiz asks wait, the one met among them.
    expect(deck).toMatchObject({ isDeck: true, total: 1, unseen: 1, due: 0, heldBack: 4 })
  })

  test('ten new facts a day, and more when asked for', async () => {
    const { prisma, student, world } = await setUp()
    await assignDeck(prisma, world)
    for (let index = 0; index < 12; index += 1) {
      await prisma.fact.create({
        data: {
          id: `extra-${index}`,
          articleId: world.articleId,
          key: `extra-${index}`,
          kind: 'event',
          status: 'stated',
          start: 0,
          end: 3,
          quote: 'The',
          arguments: {},
          salience: 1,
          warnings: [],
          position: index,
          engineVersion: 'test',
          review: 'ACCEPTED',
        },
      })
      await prisma.item.create({
        data: {
          id: `extra-${index}`,
          articleId: world.articleId,
          ownerId: world.teacher.userId,
          type: 'flashcard',
          origin: 'TEACHER',
          review: 'ACCEPTED',
          facts: { create: { factId: `extra-${index}` } },
          versions: {
            create: {
              id: `extra-${index}`,
              number: 1,
              schemaVersion: 1,
              content: { stem: 'Q', back: 'A', source: null, feedback: null },
            },
          },
        },
      })
    }
    expect(await loadDueQueue(student)).toMatchObject({ total: 10, newLater: 7 })
    await recordReviews(
      student,
      ['extra-0', 'extra-1'].map((id) => makeReview(world, '', { factId: id, itemVersionId: id, rating: 4 })),
    )
    expect(await loadDueQueue(student)).toMatchObject({ total: 8, newLater: 7 })
    expect(await loadDueQueue(student, { more: 5 })).toMatchObject({ total: 13, newLater: 2 })
    goTo(START + DAY)
    expect(await loadDueQueue(student)).toMatchObject({ total: 10 })
  })
})

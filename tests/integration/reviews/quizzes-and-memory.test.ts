import { expect, test } from 'vitest'
import { startOrResume } from '@/lib/server/data/attempts/start-attempt'
import { listPracticableFacts } from '@/lib/server/data/reviews/list-practicable-facts'
import { loadDecks } from '@/lib/server/data/reviews/load-decks'
import { loadDueQueue } from '@/lib/server/data/reviews/load-due-queue'
import { loadProgress } from '@/lib/server/data/reviews/load-progress'
import { loadToday } from '@/lib/server/data/reviews/load-today'
import { recordAssignmentEvidence } from '@/lib/server/data/reviews/record-assignment-evidence'
import type { WorldOptions } from '@/tests/integration/attempts/quiz-world'
import { withDatabases } from '@/tests/support/database'
import { DAY, expectDerivable, goTo, MINUTE, setUpStudy, START, takeQuiz } from './study-steps'
import { assignDeck } from './study-world'

withDatabases('quizzes and memory', (makeDatabase) => {
  const setUp = async (options?: WorldOptions) => setUpStudy(await makeDatabase(), options)

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
})

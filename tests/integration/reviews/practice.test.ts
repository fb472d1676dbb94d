import { expect, test } from 'vitest'
import { toServerTime } from '@/lib/server/data/reviews/client-key'
import { loadDueQueue } from '@/lib/server/data/reviews/load-due-queue'
import { recordReviews } from '@/lib/server/data/reviews/record-reviews'
import { undoReview } from '@/lib/server/data/reviews/undo-review'
import type { WorldOptions } from '@/tests/integration/attempts/quiz-world'
import { withDatabases } from '@/tests/support/database'
import { DAY, expectDerivable, goTo, makeReview, MINUTE, setUpStudy, START, takeQuiz } from './study-steps'
import { assignDeck } from './study-world'

const WORDS = ['designed by Ilse Brandt', 'built in 1987', 'weighs 240 tonnes', 'stands near Bremen']

withDatabases('practice', (makeDatabase) => {
  const setUp = async (options?: WorldOptions) => setUpStudy(await makeDatabase(), options)

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

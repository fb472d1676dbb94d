import { expect, test } from 'vitest'
import { saveAnswer } from '@/lib/server/data/attempts/save-answer'
import { startOrResume } from '@/lib/server/data/attempts/start-attempt'
import { loadDecks } from '@/lib/server/data/reviews/load-decks'
import { loadDueQueue } from '@/lib/server/data/reviews/load-due-queue'
import { loadToday } from '@/lib/server/data/reviews/load-today'
import { recordReviews } from '@/lib/server/data/reviews/record-reviews'
import type { WorldOptions } from '@/tests/integration/attempts/quiz-world'
import { withDatabases } from '@/tests/support/database'
import { DAY, goTo, makeReview, setUpStudy, START } from './study-steps'
import { assignDeck } from './study-world'

withDatabases('a day of practice', (makeDatabase) => {
  const setUp = async (options?: WorldOptions) => setUpStudy(await makeDatabase(), options)

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

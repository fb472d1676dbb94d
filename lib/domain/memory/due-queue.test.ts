import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { buildDueQueue, type QueueCandidate } from './due-queue'
import { DAY, MEMORY_STATE, MINUTE, type FactState, type MemoryState } from './fact-state'
import { PARAMETERS_VERSION } from './scheduler'

const NOW = Date.UTC(2026, 2, 3, 10)
const DAY_END = Date.UTC(2026, 2, 4)

function makeState(part: Partial<FactState>): FactState {
  return {
    dueAt: NOW,
    stability: 10,
    difficulty: 5,
    reps: 3,
    lapses: 0,
    state: MEMORY_STATE.REVIEW,
    scheduledDays: 10,
    learningSteps: 0,
    lastReviewAt: NOW - 10 * DAY,
    parametersVersion: PARAMETERS_VERSION,
    ...part,
  }
}

function makeCard(factId: string, state: FactState | null, articleId = 'a', position = 0): QueueCandidate {
  return { factId, articleId, position, state }
}

const build = (candidates: QueueCandidate[], newLeft = 10) =>
  buildDueQueue({ candidates, now: NOW, dayEnd: DAY_END, newLeft })

describe('what is due', () => {
  test('a review from the morning of its day, not the day after', () => {
    const { entries } = build([
      makeCard('tonight', makeState({ dueAt: DAY_END - 1 })),
      makeCard('tomorrow', makeState({ dueAt: DAY_END })),
    ])
    expect(entries.map((entry) => entry.factId)).toEqual(['tonight'])
  })

  test('steps at their minute come first, steps that end soon last, later ones not at all', () => {
    const step = (dueAt: number) => makeState({ state: MEMORY_STATE.LEARNING, dueAt, stability: 1 })
    const { entries } = build([
      makeCard('hour', step(NOW + 60 * MINUTE)),
      makeCard('soon', step(NOW + 5 * MINUTE)),
      makeCard('review', makeState({})),
      makeCard('ready', step(NOW - MINUTE)),
    ])
    expect(entries.map((entry) => entry.factId)).toEqual(['ready', 'review', 'soon'])
  })

  test('the likeliest to be forgotten first', () => {
    const { entries } = build([
      makeCard('strong', makeState({ stability: 50 })),
      makeCard('weak', makeState({ stability: 3 })),
    ])
    expect(entries.map((entry) => entry.factId)).toEqual(['weak', 'strong'])
  })

  test('new facts in the order of the article, no more than the day allows', () => {
    const cards = [3, 1, 2].map((position) => makeCard(`f${position}`, null, 'a', position))
    const { entries, counts, newLater } = build(cards, 2)
    expect(entries.map((entry) => entry.factId)).toEqual(['f1', 'f2'])
    expect(counts.new).toBe(2)
    expect(newLater).toBe(1)
  })

  test('facts of one sentence are kept apart, and each sentence gives one new fact before any gives a second', () => {
    const cards = [10, 10, 10, 20, 30, 40].map((position, index) =>
      makeCard(`f${index}`, null, 'a', position),
    )
    expect(build(cards, 4).entries.map((entry) => entry.position)).toEqual([10, 20, 30, 40])
    const due = [10, 10, 20, 30, 40, 50].map((position, index) =>
      makeCard(`f${index}`, makeState({ stability: 10 + index }), 'a', position),
    )
    expect(build(due).entries.map((entry) => entry.position)).toEqual([10, 20, 30, 40, 50, 10])
  })

  test('articles take turns where they can', () => {
    const cards = ['a', 'a', 'a', 'b', 'b'].map((articleId, index) =>
      makeCard(`f${index}`, makeState({ stability: 10 + index }), articleId, index),
    )
    expect(build(cards).entries.map((entry) => entry.articleId)).toEqual(['a', 'b', 'a', 'b', 'a'])
  })
})

const anyCard = fc
  .record({
    due: fc.integer({ min: -30 * 1440, max: 30 * 1440 }),
    stability: fc.double({ min: 0.1, max: 300, noNaN: true }),
    state: fc.constantFrom<MemoryState | null>(
      null,
      MEMORY_STATE.LEARNING,
      MEMORY_STATE.REVIEW,
      MEMORY_STATE.RELEARNING,
    ),
    articleId: fc.constantFrom('a', 'b', 'c'),
    position: fc.nat(20),
  })
  .map(({ due, state, stability, articleId, position }) => ({
    articleId,
    position,
    state: state === null ? null : makeState({ state, stability, dueAt: NOW + due * MINUTE }),
  }))

test('nothing twice, nothing that is not due, nothing due left out, and the input order does not matter', () => {
  fc.assert(
    fc.property(fc.array(anyCard, { maxLength: 40 }), fc.nat(15), (cards, newLeft) => {
      const candidates = cards.map((card, index) => ({
        ...card,
        factId: `f${String(index).padStart(2, '0')}`,
      }))
      const queue = build(candidates, newLeft)
      const ids = queue.entries.map((entry) => entry.factId)
      expect(new Set(ids).size).toBe(ids.length)
      expect(queue.counts.learning + queue.counts.review + queue.counts.new).toBe(ids.length)
      expect(queue.counts.new).toBeLessThanOrEqual(newLeft)
      const mustBeIn = candidates
        .filter(({ state }) => state !== null && state.dueAt <= NOW)
        .map(({ factId }) => factId)
      expect(ids).toEqual(expect.arrayContaining(mustBeIn))
      const mustNotBeIn = candidates
        .filter(({ state }) => state !== null && state.dueAt >= DAY_END)
        .map(({ factId }) => factId)
      expect(ids.filter((id) => mustNotBeIn.includes(id))).toEqual([])
      expect(build(candidates.toReversed(), newLeft).entries.map((entry) => entry.factId)).toEqual(ids)
    }),
  )
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { CardView } from '@/lib/server/data/reviews/card-views'
import { advance, countSitting, startSitting, type Event, type Rating, type Sitting } from './sitting'

const NOW = 1_000_000
const MINUTE = 60_000

function makeCard(factId: string): CardView {
  const waits = [MINUTE, 6 * MINUTE, 10 * MINUTE, 8 * 1440 * MINUTE]
  return {
    factId,
    itemVersionId: `version-${factId}`,
    articleId: 'article',
    articleTitle: 'The gate',
    number: 1,
    kind: 'new',
    front: { before: factId, after: '', hasGap: false },
    back: 'back',
    feedback: null,
    source: null,
    contentNote: null,
    choices: waits.map((waitMs, index) => ({
      rating: (index + 1) as Rating,
      interval: { unit: 'minutes', amount: 1 },
      waitMs,
      isInSitting: index < 3,
    })),
  }
}

const start = (...ids: string[]) => startSitting(ids.map(makeCard), NOW)
const turnAndRate = (state: Sitting, rating: Rating, now = NOW, clientKey = `key-${state.history.length}`) =>
  advance(advance(state, { type: 'turn' }), { type: 'rate', rating, clientKey, now })

describe('a sitting', () => {
  test('rates only what was turned over', () => {
    const state = start('a', 'b')
    expect(advance(state, { type: 'rate', rating: 3, clientKey: 'k', now: NOW })).toBe(state)
    expect(advance(state, { type: 'source' })).toBe(state)
    expect(turnAndRate(state, 4).current?.factId).toBe('b')
  })

  test('a missed card comes back when its minute is over, before the rest', () => {
    let state = turnAndRate(start('a', 'b', 'c'), 1)
    expect(state.current?.factId).toBe('b')
    state = turnAndRate(state, 4, NOW + 2 * MINUTE)
    expect(state.current).toMatchObject({ factId: 'a', choices: [] })
  })

  test('with nothing else left, nobody waits for the minute', () => {
    const state = turnAndRate(turnAndRate(start('a', 'b'), 1), 4)
    expect(state.current?.factId).toBe('a')
    expect(countSitting(state)).toEqual({ done: 1, total: 2 })
  })

  test('the server’s word on a card replaces the device’s guess', () => {
    const choices = makeCard('a').choices.slice(0, 1)
    const waiting = turnAndRate(start('a', 'b'), 1)
    const told = advance(waiting, {
      type: 'schedule',
      schedules: [{ factId: 'a', waitMs: 10 * MINUTE, isInSitting: true, choices }],
      now: NOW,
    })
    expect(told.waiting).toMatchObject([{ at: NOW + 10 * MINUTE, card: { choices } }])
    const gone = advance(waiting, {
      type: 'schedule',
      schedules: [{ factId: 'a', waitMs: 1440 * MINUTE, isInSitting: false, choices }],
      now: NOW,
    })
    expect(gone.waiting).toEqual([])
    expect(gone.done).toEqual(['a'])
    const done = turnAndRate(start('a', 'b'), 4)
    const back = advance(done, {
      type: 'schedule',
      schedules: [{ factId: 'a', waitMs: MINUTE, isInSitting: true, choices }],
      now: NOW,
    })
    expect(back.waiting.map(({ card }) => card.factId)).toEqual(['a'])
    expect(back.done).toEqual([])
  })

  test('undo brings the last card back, turned, and the one in front waits', () => {
    const state = turnAndRate(turnAndRate(start('a', 'b', 'c'), 4), 1)
    const undone = advance(state, { type: 'undo', now: NOW })
    expect(undone).toMatchObject({ current: { factId: 'b' }, isTurned: true, done: ['a'], waiting: [] })
    expect(undone.main.map((card) => card.factId)).toEqual(['c'])
    expect(advance(undone, { type: 'undo', now: NOW })).toMatchObject({
      current: { factId: 'a' },
      done: [],
      history: [],
    })
  })

  test('undo works from the end too', () => {
    const over = turnAndRate(start('a'), 4)
    expect(over.current).toBeNull()
    expect(advance(over, { type: 'undo', now: NOW }).current?.factId).toBe('a')
  })

  test('what was rated before the reload is not asked again', () => {
    expect(
      advance(start('a', 'b'), { type: 'drop', factIds: new Set(['a']), now: NOW }).current?.factId,
    ).toBe('b')
  })
})

const anyEvent: fc.Arbitrary<Event | 'turn-and-rate'> = fc.oneof(
  fc.constant<Event>({ type: 'turn' }),
  fc.constant<Event>({ type: 'undo', now: NOW }),
  fc.constant<'turn-and-rate'>('turn-and-rate'),
  fc
    .constantFrom<Rating>(1, 2, 3, 4)
    .map((rating): Event => ({ type: 'rate', rating, clientKey: 'k', now: NOW })),
  fc
    .record({
      factId: fc.constantFrom('a', 'b', 'c', 'd'),
      isInSitting: fc.boolean(),
      waitMs: fc.nat(30 * MINUTE),
    })
    .map((schedule): Event => ({ type: 'schedule', schedules: [{ ...schedule, choices: [] }], now: NOW })),
)

test('whatever happens, no card is lost and none is there twice', () => {
  fc.assert(
    fc.property(fc.array(anyEvent, { maxLength: 40 }), (events) => {
      let state = start('a', 'b', 'c', 'd')
      for (const event of events)
        state = event === 'turn-and-rate' ? turnAndRate(state, 3) : advance(state, event)
      const all = [
        ...state.done,
        ...state.main.map((card) => card.factId),
        ...state.waiting.map(({ card }) => card.factId),
        ...(state.current ? [state.current.factId] : []),
      ]
      expect(all.sort()).toEqual(['a', 'b', 'c', 'd'])
      expect(countSitting(state).total).toBe(4)
      expect(state.current === null).toBe(
        state.main.length + state.waiting.length === 0 && state.done.length === 4,
      )
    }),
    { numRuns: 500 },
  )
})

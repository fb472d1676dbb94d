import { describe, expect, test } from 'vitest'
import { rebuild } from './apply-evidence'
import type { Evidence, Rating } from './evidence'
import { DAY, MINUTE } from './fact-state'
import { forecastDue } from './forecast'
import { listDays, toLocalDate } from '@/lib/domain/time/local-day'
import { judgeMastery } from './mastery'
import { previewRatings, toInterval } from './preview'

const START = Date.UTC(2026, 0, 5, 9)
let count = 0
function make(part: Partial<Evidence>): Evidence {
  count += 1
  return {
    id: `e${count}`,
    clientKey: `k${count}`,
    source: 'CARD',
    rating: null,
    isCorrect: null,
    at: START,
    undoesId: null,
    ...part,
  }
}
const card = (rating: Rating, at: number) => make({ rating, at })
const quiz = (isCorrect: boolean, at: number) => make({ source: 'ASSIGNMENT', isCorrect, at })

describe('mastery says where and why', () => {
  test.each([
    ['never met', [], START, 'not-yet', 'new'],
    ['just missed', [card(1, START)], START + MINUTE, 'not-yet', 'missed'],
    ['in its first steps', [card(3, START)], START + MINUTE, 'learning', 'steps'],
    ['right once in a quiz', [quiz(true, START)], START + DAY, 'learning', 'young'],
    ['wrong in a quiz', [quiz(false, START)], START + DAY, 'not-yet', 'missed'],
    [
      'known for months, then wrong in a quiz',
      [card(4, START), card(3, START + 20 * DAY), quiz(false, START + 60 * DAY)],
      START + 60 * DAY,
      'not-yet',
      'missed',
    ],
    [
      'lapsed',
      [card(4, START), card(3, START + 20 * DAY), card(1, START + 60 * DAY)],
      START + 60 * DAY,
      'not-yet',
      'missed',
    ],
    ['one lucky "easy"', [card(4, START)], START + DAY, 'learning', 'young'],
    [
      'right on three days',
      [quiz(true, START), card(3, START + 3 * DAY), card(3, START + 12 * DAY)],
      START + 13 * DAY,
      'known',
      'lasting',
    ],
    [
      'known, long ago',
      [quiz(true, START), card(3, START + 3 * DAY), card(3, START + 12 * DAY)],
      START + 300 * DAY,
      'learning',
      'fading',
    ],
  ] as const)('%s', (_, evidence, now, level, reason) => {
    expect(judgeMastery(rebuild([...evidence]), now)).toMatchObject({ level, reason })
  })
})

test('the buttons of a new card: two steps, the second step, then days', () => {
  const previews = previewRatings(null, START)
  expect(previews.map(({ interval }) => interval.unit)).toEqual(['minutes', 'minutes', 'minutes', 'days'])
  expect(previews.map(({ isInSitting }) => isInSitting)).toEqual([true, true, true, false])
})

test.each([
  [0, 'minutes', 1],
  [10 * MINUTE, 'minutes', 10],
  [90 * MINUTE, 'hours', 2],
  [2 * DAY, 'days', 2],
  [45 * DAY, 'months', 1.5],
  [400 * DAY, 'years', 1.1],
] as const)('%d ms is said as %s', (ms, unit, amount) => {
  expect(toInterval(ms)).toEqual({ unit, amount })
})

test('a day is the student’s own, also when the clocks change', () => {
  // 29 March 2026: Berlin loses an hour.
  const now = Date.UTC(2026, 2, 28, 23, 30)
  expect(toLocalDate(now, 'Europe/Berlin')).toBe('2026-03-29')
  const [today, tomorrow] = listDays({ now, timeZone: 'Europe/Berlin', days: 2 })
  expect(today).toEqual({
    date: '2026-03-29',
    start: Date.UTC(2026, 2, 28, 23),
    end: Date.UTC(2026, 2, 29, 22),
  })
  expect(tomorrow?.start).toBe(today?.end)
})

test('the forecast counts what is overdue for today', () => {
  const state = rebuild([quiz(false, START)])
  if (state === null) throw new Error('no state')
  const ends = [1, 2, 3].map((day) => START + 10 * DAY + day * DAY)
  expect(
    forecastDue([state, { ...state, dueAt: START + 12 * DAY }, { ...state, dueAt: START + 90 * DAY }], ends),
  ).toEqual([1, 0, 1])
})

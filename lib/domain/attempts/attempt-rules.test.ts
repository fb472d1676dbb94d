import { describe, expect, it } from 'vitest'
import { moveAttempt, type AttemptEvent, type AttemptState } from './attempt-state'
import { findDeadline, findStartRefusal, GRACE, isPastDeadline } from './deadline'
import { findFeedbackState } from './feedback'
import { mergeAnswers } from './merge-answers'
import { DEFAULT_POLICY, type AssignmentWindow } from './policy'
import { countDaysLate, scoreAttempt } from './score'

const at = (text: string) => Date.parse(text)
const open: AssignmentWindow = { opensAt: null, dueAt: null, closesAt: null }
const start = at('2024-03-10T10:00Z')

describe('findDeadline', () => {
  it.each([
    ['none', {}, {}, null],
    ['the limit', { timeLimit: 600 }, {}, '2024-03-10T10:10Z'],
    ['the closing', {}, { closesAt: at('2024-03-10T11:00Z') }, '2024-03-10T11:00Z'],
    [
      'the limit, cut by the closing',
      { timeLimit: 7200 },
      { closesAt: at('2024-03-10T11:00Z') },
      '2024-03-10T11:00Z',
    ],
    ['not the due date where late work counts', {}, { dueAt: at('2024-03-10T11:00Z') }, null],
    [
      'the due date where late work is refused',
      { late: { kind: 'reject' as const } },
      { dueAt: at('2024-03-10T11:00Z') },
      '2024-03-10T11:00Z',
    ],
  ])('%s', (_name, policy, window, expected) => {
    const deadline = findDeadline({
      startedAt: start,
      policy: { ...DEFAULT_POLICY, ...policy },
      window: { ...open, ...window },
    })
    expect(deadline).toBe(expected === null ? null : at(expected))
  })
  it('gives ten seconds of grace and not a millisecond more', () => {
    expect(isPastDeadline(start, start + GRACE)).toBe(false)
    expect(isPastDeadline(start, start + GRACE + 1)).toBe(true)
    expect(isPastDeadline(null, start)).toBe(false)
  })
})

describe('findStartRefusal', () => {
  const due = at('2024-03-10T10:00Z')
  it.each([
    ['open', {}, {}, 0, null],
    ['too early', {}, { opensAt: start + 1 }, 0, 'not-open-yet'],
    ['at the minute of opening', {}, { opensAt: start }, 0, null],
    ['closed', {}, { closesAt: start }, 0, 'closed'],
    ['one millisecond before closing', {}, { closesAt: start + 1 }, 0, null],
    ['late and accepted', {}, { dueAt: due - 1 }, 0, null],
    ['late and refused', { late: { kind: 'reject' as const } }, { dueAt: due }, 0, 'closed'],
    ['late with a penalty', { late: { kind: 'penalty' as const, perDay: 0.1 } }, { dueAt: due - 1 }, 0, null],
    ['attempts used', { attempts: 2 }, {}, 2, 'no-attempts-left'],
    ['attempts left', { attempts: 2 }, {}, 1, null],
    ['any number of attempts', { attempts: null }, {}, 99, null],
  ])('%s', (_name, policy, window, used, expected) => {
    expect(
      findStartRefusal({
        now: start,
        policy: { ...DEFAULT_POLICY, ...policy },
        window: { ...open, ...window },
        used,
      }),
    ).toBe(expected)
  })
})

describe('moveAttempt', () => {
  it('has these moves and no other', () => {
    const states: AttemptState[] = ['OPEN', 'CLOSED', 'GRADED']
    const events: AttemptEvent[] = ['submit', 'deadline', 'teacher-close', 'grade', 'regrade']
    const moves = states.flatMap((state) =>
      events.flatMap((event) =>
        moveAttempt(state, event) ? [`${state} ${event} ${moveAttempt(state, event)}`] : [],
      ),
    )
    expect(moves).toEqual([
      'OPEN submit CLOSED',
      'OPEN deadline CLOSED',
      'OPEN teacher-close CLOSED',
      'CLOSED grade GRADED',
      'GRADED regrade GRADED',
    ])
  })
})

describe('scoreAttempt', () => {
  const right = { points: 2, grade: { verdict: 'CORRECT' as const, fraction: 1 } }
  const part = { points: 1, grade: { verdict: 'PARTIAL' as const, fraction: 1 / 3 } }
  const wrong = { points: 3, grade: { verdict: 'INCORRECT' as const, fraction: 0 } }
  const items = [right, part, wrong]
  const due = at('2024-03-30T12:00Z')
  it('adds up', () => {
    expect(scoreAttempt(items, { closedAt: due, dueAt: null, late: { kind: 'accept' } })).toEqual({
      score: 2.3333,
      maxScore: 6,
      earned: 2.3333,
      daysLate: 0,
    })
  })
  it.each([
    [due, 0],
    // The grace of a deadline: who hands in at the bell is not a day late.
    [due + GRACE, 0],
    [due + GRACE + 1, 1],
    [at('2024-03-31T12:00Z') + GRACE, 1],
    // A day has 24 hours, also when the clocks went forward in it.
    [at('2024-03-31T12:00:00.001Z') + GRACE, 2],
  ])('counts begun days', (closedAt, days) => expect(countDaysLate(closedAt, due)).toBe(days))
  it('takes a share off for each day, never below nothing', () => {
    const late = { kind: 'penalty' as const, perDay: 0.25 }
    expect(scoreAttempt([right], { closedAt: due, dueAt: due, late }).score).toBe(2)
    expect(scoreAttempt([right], { closedAt: due + GRACE, dueAt: due, late }).score).toBe(2)
    expect(scoreAttempt([right], { closedAt: due + GRACE + 1, dueAt: due, late }).score).toBe(1.5)
    expect(scoreAttempt([right], { closedAt: due + 9 * 86_400_000, dueAt: due, late }).score).toBe(0)
    expect(
      scoreAttempt([right], { closedAt: due + GRACE + 1, dueAt: due, late: { kind: 'accept' } }).score,
    ).toBe(2)
  })
})

describe('mergeAnswers', () => {
  const saved = (position: number, rev: number, text: string) => ({
    position,
    rev,
    answer: { kind: 'text' as const, text },
    isFlagged: false,
  })
  it('keeps the higher rev of each position, and the certain one of equals', () => {
    const merged = mergeAnswers(
      [saved(1, 3, 'server'), saved(2, 1, 'server')],
      [saved(1, 2, 'tab'), saved(2, 2, 'tab'), saved(3, 1, 'tab')],
    )
    expect(merged.map(({ answer }) => answer.text)).toEqual(['server', 'tab', 'tab'])
    expect(mergeAnswers([saved(1, 3, 'server')], [saved(1, 3, 'tab')])[0]?.answer.text).toBe('server')
  })
})

describe('findFeedbackState', () => {
  const close = at('2024-03-12T12:00Z')
  it.each([
    ['submit' as const, false, null, start, { isAllowed: false, reason: 'open', at: null }],
    ['submit' as const, true, null, start, { isAllowed: true }],
    ['never' as const, true, close, close * 2, { isAllowed: false, reason: 'never', at: null }],
    ['close' as const, true, null, start, { isAllowed: false, reason: 'until-close', at: null }],
    ['close' as const, true, close, close, { isAllowed: false, reason: 'until-close', at: close + GRACE }],
    ['close' as const, true, close, close + GRACE, { isAllowed: true }],
  ])('%s, graded %s', (feedback, isGraded, closesForAll, now, expected) => {
    expect(findFeedbackState({ feedback, isGraded, closesForAll, now })).toEqual(expected)
  })

  it.each([
    ['submit' as const, 'running'],
    ['close' as const, 'running'],
    ['never' as const, 'never'],
  ])('%s: while another attempt runs, nothing may be seen', (feedback, reason) => {
    const state = findFeedbackState({
      feedback,
      isGraded: true,
      hasOpenAttempt: true,
      closesForAll: close,
      now: close * 2,
    })
    expect(state).toEqual({ isAllowed: false, reason, at: null })
  })
})

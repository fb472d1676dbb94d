import { expect, test } from 'vitest'
import { choosePracticeScope, type AssignedWork } from './practice-scope'

function quiz(part: Partial<AssignedWork>): AssignedWork {
  return {
    kind: 'QUIZ',
    isOpened: true,
    articleIds: ['a'],
    factIds: ['f1'],
    hasOpenAttempt: false,
    isFeedbackShown: false,
    ...part,
  }
}
const deck = (part: Partial<AssignedWork> = {}) => quiz({ kind: 'PRACTICE', factIds: [], ...part })

test.each<[string, AssignedWork[], string[], string[]]>([
  ['a quiz not taken yet opens nothing and holds its facts', [quiz({})], [], ['f1']],
  ['a quiz with its feedback shown opens its article', [quiz({ isFeedbackShown: true })], ['a'], []],
  ['a deck opens its article', [deck()], ['a'], []],
  ['a deck that is not open yet opens nothing', [deck({ isOpened: false })], [], []],
  [
    'a second quiz to come holds only what is still secret',
    [quiz({ isFeedbackShown: true }), quiz({ factIds: ['f1', 'f2'] })],
    ['a'],
    ['f2'],
  ],
  [
    'a quiz in front of the student holds all its facts',
    [quiz({ isFeedbackShown: true }), quiz({ hasOpenAttempt: true })],
    ['a'],
    ['f1'],
  ],
  [
    'a further attempt at a quiz whose feedback was seen holds its facts',
    [quiz({ isFeedbackShown: true, hasOpenAttempt: true })],
    ['a'],
    ['f1'],
  ],
  [
    'a quiz that is not open yet holds its facts too',
    [deck({ articleIds: ['b'] }), quiz({ isOpened: false })],
    ['b'],
    ['f1'],
  ],
])('%s', (_, work, articleIds, heldFactIds) => {
  const scope = choosePracticeScope(work)
  expect([...scope.articleIds]).toEqual(articleIds)
  expect([...scope.heldFactIds]).toEqual(heldFactIds)
})

test('the facts of a quiz in front of the student are told apart: no deck frees them', () => {
  const scope = choosePracticeScope([deck(), quiz({ hasOpenAttempt: true }), quiz({ factIds: ['f2'] })])
  expect([...scope.openFactIds]).toEqual(['f1'])
  expect([...scope.heldFactIds]).toEqual(['f1', 'f2'])
})

test('what the teacher assigned as a deck is marked, so that only an open quiz holds any of it back', () => {
  const scope = choosePracticeScope([deck({ articleIds: ['b'] }), quiz({ isFeedbackShown: true })])
  expect([...scope.deckArticleIds]).toEqual(['b'])
})

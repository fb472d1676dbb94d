import { describe, expect, it } from 'vitest'
import { isShowable, lintItem } from './lint-item'
import type { LintInput } from './lint-stem'

const GOOD: LintInput = {
  type: 'cloze',
  stem: 'According to CHS, the tower was built in _____ (year) by monks.',
  key: '1874',
  accepted: [],
  options: [],
  answerType: 'date',
  holder: 'CHS',
  hedge: null,
}
const codesOf = (change: Partial<LintInput>) => lintItem({ ...GOOD, ...change }).map((flaw) => flaw.code)
const plain = { holder: null, answerType: null }

describe('lintItem', () => {
  it('finds nothing in a good item', () => {
    expect(lintItem(GOOD)).toEqual([])
  })

  it.each<[string, Partial<LintInput>]>([
    ['answer-in-stem', { ...plain, stem: 'Elm is near _____ and Elm is old.', key: 'Elm' }],
    [
      'answer-word-in-stem',
      { ...plain, stem: 'The psychology of thought is called _____ by all.', key: 'Cognitive psychology' },
    ],
    [
      'answer-word-in-stem',
      {
        ...plain,
        stem: 'Which party’s Edward Hill was elected in Elm?',
        key: 'Harbour Party',
        type: 'short-answer',
      },
    ],
    [
      'answer-acronym-in-stem',
      { ...plain, stem: 'The NRC is run by the _____ of the north.', key: 'Northern Rail Company' },
    ],
    [
      'kind-tells-option',
      {
        ...plain,
        type: 'multiple-choice',
        stem: 'Which treaty ended the war of Elm?',
        key: 'Treaty of Oak',
        options: ['Treaty of Oak', 'Battle of Dover', 'Norway Company'],
      },
    ],
    ['leading-pronoun', { ...plain, stem: 'They left the town in _____ (year).' }],
    ['leading-pronoun', { ...plain, stem: 'This tower was built in _____ (year).' }],
    ['leading-connective', { ...plain, stem: 'However, the tower was built in _____ (year).' }],
    ['deictic-date', { ...plain, stem: 'On Thursday the tower of Elm fell in _____.' }],
    ['deictic-date', { ...plain, stem: 'The tower of Elm fell ten years ago in _____.' }],
    ['unbalanced-signs', { ...plain, stem: 'The tower (of Elm was built in _____.' }],
    ['unbalanced-signs', { ...plain, stem: 'The “tower of Elm was built in _____.' }],
    ['holder-lost', { stem: 'The tower was built in _____ (year) by monks.' }],
    ['hedge-lost', { hedge: 'nearly', answerType: 'number', key: '62', stem: 'CHS says _____ ships sank.' }],
    ['stem-too-long', { ...plain, stem: `${'word other '.repeat(20)}_____.` }],
    [
      'half-phrase',
      { ...plain, type: 'multiple-choice', stem: 'More than half, in what decade were the herds lost?' },
    ],
    [
      'half-phrase',
      { ...plain, type: 'short-answer', stem: 'What is the term for a state in which the people?' },
    ],
    [
      'split-subject',
      {
        ...plain,
        type: 'short-answer',
        stem: 'Eating, what among pupils rose by 13 points from 2012 to 2021?',
      },
    ],
    ['doubled-word', { ...plain, stem: 'The tower of the the town was built in _____.' }],
    ['did-past', { ...plain, type: 'short-answer', stem: 'In what year did the tower was built by monks?' }],
    ['article-disagrees', { ...plain, stem: 'It was a old tower that fell in _____.' }],
    ['article-disagrees', { ...plain, stem: 'It was an tower that fell in _____.' }],
    ['wrong-blanks', { ...plain, stem: 'The _____ was built in _____.' }],
    ['wrong-blanks', { ...plain, stem: 'The tower was built in 1874.', key: 'Elm' }],
    [
      'wh-word-disagrees',
      {
        ...plain,
        type: 'short-answer',
        stem: 'Who was built by the monks of Elm?',
        answerType: 'place',
        key: 'Dover',
      },
    ],
    [
      'wh-word-disagrees',
      {
        ...plain,
        type: 'short-answer',
        stem: 'How many ships sank off the town of Elm?',
        answerType: 'place',
        key: 'Dover',
      },
    ],
    ['shouting-or-markup', { ...plain, stem: 'The tower [4] was built in _____.' }],
    [
      'duplicate-options',
      { ...plain, type: 'multiple-choice', key: 'Elm', options: ['Elm', 'Dover', 'The Dover'] },
    ],
    [
      'accepted-is-option',
      {
        ...plain,
        type: 'multiple-choice',
        key: 'Elm',
        accepted: ['Dover'],
        options: ['Elm', 'Dover', 'Kent'],
      },
    ],
    ['too-few-options', { ...plain, type: 'multiple-choice', key: 'Elm', options: ['Elm', 'Dover'] }],
    [
      'option-number-disagrees',
      { ...plain, type: 'multiple-choice', key: 'Elm', options: ['Elm', 'Dover', 'the Kent'] },
    ],
    [
      'catch-all-option',
      { ...plain, type: 'multiple-choice', key: 'Elm', options: ['Elm', 'Dover', 'All of the above'] },
    ],
  ])('finds %s', (code, change) => {
    expect(codesOf(change)).toContain(code)
    expect(isShowable(lintItem({ ...GOOD, ...change }))).toBe(false)
  })

  it('lets soft flaws pass, but says them', () => {
    const flaws = lintItem({ ...GOOD, ...plain, stem: '_____ is the oldest town of the coast.', key: 'Elm' })
    expect(flaws.map((flaw) => flaw.code)).toEqual(['blank-first'])
    expect(isShowable(flaws)).toBe(true)
  })

  it('does not take a question for an acronym for giving it away', () => {
    expect(
      codesOf({
        ...plain,
        type: 'short-answer',
        stem: 'What does NRC stand for?',
        key: 'Northern Rail Company',
      }),
    ).toEqual([])
  })
})

describe('a question for one of a kind', () => {
  it('may name the kind, but not do without "only"', () => {
    expect(
      codesOf({
        ...plain,
        type: 'short-answer',
        stem: 'Which treaty ended the war of Elm?',
        key: 'Treaty of Oak',
      }),
    ).toEqual([])
    expect(
      codesOf({
        ...plain,
        type: 'short-answer',
        stem: 'How many boats sank off the reef?',
        key: '12',
        hedge: 'only',
      }),
    ).toEqual(['hedge-lost'])
  })
})

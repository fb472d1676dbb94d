import { describe, expect, it } from 'vitest'
import { chooseCountingAttempt } from './counting-attempt'
import { summariseFacts } from './fact-results'
import { buildHeatMap, heatLevel } from './heat-map'
import { findCommonWrong } from './wrong-answers'

describe('results by fact', () => {
  const factsOf = new Map([
    [1, ['gate']],
    [2, ['gate', 'crew']],
    [3, []],
  ])

  it('joins the items that test a fact', () => {
    const rows = [
      { studentId: 'ada', position: 1, fraction: 1 },
      { studentId: 'ada', position: 2, fraction: 0 },
      { studentId: 'ben', position: 1, fraction: 0.5 },
      { studentId: 'ben', position: 3, fraction: 0 },
    ]
    expect(summariseFacts(rows, factsOf)).toEqual([
      { factId: 'gate', answered: 3, right: 1, wrongShare: 0.5 },
      { factId: 'crew', answered: 1, right: 0, wrongShare: 1 },
    ])
  })

  it('says nothing before anyone has finished', () => {
    expect(summariseFacts([], factsOf).map((fact) => fact.wrongShare)).toEqual([null, null])
  })
})

describe('heat map', () => {
  const text = 'The gate is old. It weighs 240 tonnes.\nShare this'
  const blocks = [{ start: 0, end: 38, kind: 'paragraph' }]

  it('cuts at facts, keeps every character and lets the worst share colour an overlap', () => {
    const [paragraph] = buildHeatMap(text, blocks, [
      { factId: 'old', start: 0, end: 16, wrongShare: 0.2 },
      { factId: 'weight', start: 17, end: 38, wrongShare: 0.05 },
      { factId: 'figure', start: 27, end: 37, wrongShare: 0.8 },
    ])
    expect(paragraph?.segments.map(({ text: words, level, factIds }) => [words, level, factIds])).toEqual([
      ['The gate is old.', 1, ['old']],
      [' ', null, []],
      ['It weighs ', 0, ['weight']],
      ['240 tonnes', 4, ['weight', 'figure']],
      ['.', 0, ['weight']],
    ])
    expect(paragraph?.segments.map((segment) => segment.text).join('')).toBe(text.slice(0, 38))
    // Each fact's figure stands once, where the fact ends.
    expect(
      paragraph?.segments.map((segment) =>
        segment.ending.map(({ factId, wrongShare }) => [factId, wrongShare]),
      ),
    ).toEqual([[['old', 0.2]], [], [], [['figure', 0.8]], [['weight', 0.05]]])
  })

  it('leaves a fact without answers and a dropped block plain', () => {
    const [paragraph, ...rest] = buildHeatMap(text, blocks, [
      { factId: 'old', start: 0, end: 16, wrongShare: null },
      { factId: 'share', start: 39, end: 49, wrongShare: 1 },
    ])
    expect(rest).toEqual([])
    expect(paragraph?.segments).toEqual([
      { text: 'The gate is old.', factIds: ['old'], wrongShare: null, level: null, ending: [] },
      { text: ' It weighs 240 tonnes.', factIds: [], wrongShare: null, level: null, ending: [] },
    ])
  })

  it.each([
    [0, 0],
    [0.0999, 0],
    [0.1, 1],
    [0.3, 2],
    [0.5, 3],
    [0.7, 4],
    [1, 4],
  ] as const)('%f is level %i', (share, level) => expect(heatLevel(share)).toBe(level))
})

describe('the attempt that counts', () => {
  const attempts = [
    { number: 3, score: null },
    { number: 2, score: 5 },
    { number: 1, score: 7 },
  ]

  it.each([
    ['best', 1],
    ['last', 2],
    ['first', 1],
  ] as const)('%s is attempt %i; an ungraded one never counts', (counts, number) => {
    expect(chooseCountingAttempt(attempts, counts)?.number).toBe(number)
  })

  it('is the earlier of two equal ones, and none when nothing is graded', () => {
    expect(
      chooseCountingAttempt(
        [
          { number: 2, score: 4 },
          { number: 1, score: 4 },
        ],
        'best',
      )?.number,
    ).toBe(1)
    expect(chooseCountingAttempt([{ number: 1, score: null }], 'best')).toBeNull()
  })
})

describe('the most common wrong answer', () => {
  it('joins equal answers and keeps the wording of the first', () => {
    const answers = [
      { cluster: '1978', text: '1978' },
      { cluster: 'harbour', text: 'Harbour ' },
      { cluster: 'harbour', text: 'harbour' },
    ]
    expect(findCommonWrong(answers)).toEqual({ answer: answers[1], count: 2 })
    expect(findCommonWrong([])).toBeNull()
  })
})

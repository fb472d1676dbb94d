import { describe, expect, it } from 'vitest'
import type { Outcome } from './outcome'
import { makeItem, makeOptions } from './make-item'
import { measureChoices, testUniform } from './measures/choices'
import { listItemBreaches } from './measures/contract'
import { supports } from './measures/contradictions'
import { comparePair } from './measures/duplicates'
import { compareSets, Tally } from './measures/f1'
import { measureGuesser } from './measures/guesser'
import { findLeak } from './measures/leaks'
import { findMismatches } from './measures/provenance'
import { measureStatus } from './measures/status-labels'
import { measureYield } from './measures/yields'

const TEXT = 'The harbour of Tarn was opened in 1871. It may close soon.'

function makeOutcome(changes: Partial<Outcome> = {}): Outcome {
  const article = {
    title: null,
    byline: null,
    publishedAt: null,
    language: 'en',
    text: TEXT,
    sha256: 'hash',
    blocks: [{ start: 0, end: TEXT.length, kept: true, reason: null }],
  }
  const fact = {
    id: 'f_1',
    kind: 'date' as const,
    start: 0,
    end: 39,
    quote: TEXT.slice(0, 39),
    status: 'stated' as const,
    holder: null,
    hedge: null,
    arguments: {},
    salience: 0.5,
    asOf: null,
    warnings: [],
  }
  const sentences = [
    { start: 0, end: 39, status: 'stated', holder: null },
    { start: 40, end: TEXT.length, status: 'stated', holder: null },
  ]
  const items = [makeItem()]
  const printed = { engine: 'test', article, sentences, facts: [fact], items, cards: [] }
  return {
    name: 'tarn.txt',
    corpus: 'given',
    half: 'tune',
    text: TEXT,
    words: 12,
    items,
    printed,
    extracted: { printed, contents: [] },
    ...changes,
  }
}

describe('answer leaks', () => {
  it.each([
    ['Tarn lies on the Tarn.', 'Tarn', 'answer-in-stem'],
    ['The painters met in _____ to paint.', 'painting', 'form-of-answer-in-stem'],
    ['The World Trade Fair was run by _____.', 'the WTF', 'acronym-in-stem'],
    ['It has _____ moons: Ara, Bel and Cor.', 'three', 'counted-in-stem'],
    ['The Corps was led by _____.', 'Corps of Harbour Pilots', 'part-of-answer-in-stem'],
    ['The harbour was opened in _____.', '1871', null],
    ['It has _____ moons besides Ara and Bel.', 'three', null],
    ['What does WTF stand for?', 'World Trade Fair', null],
  ])('%s [%s]', (stem, answer, code) => expect(findLeak(stem, answer)).toBe(code))
})

describe('provenance', () => {
  it('finds nothing where every span says what it should', () => {
    expect(findMismatches(makeOutcome())).toEqual([])
  })

  it('finds a span at any depth that says something else', () => {
    const outcome = makeOutcome()
    const contents = [
      {
        id: 'i_2',
        type: 'x',
        factIds: [],
        score: 0,
        flaws: [],
        content: { pairs: [{ left: { start: 0, end: 3, quote: 'Thx' } }] },
      },
    ]
    const extracted = outcome.printed === null ? null : { printed: outcome.printed, contents }
    expect(findMismatches({ ...outcome, extracted }).map(({ id }) => id)).toEqual(['i_2'])
  })
})

describe('hard rules from outside', () => {
  it('lets a right item pass', () => expect(listItemBreaches(makeItem())).toEqual([]))

  it.each([
    [{ stem: 'She opened it in _____.' }, 'stem-opens-with-pronoun'],
    [{ stem: 'Tarn was opened yesterday by _____.' }, 'deictic-date'],
    [{ stem: 'Tarn (a town has _____ piers.' }, 'unbalanced-brackets'],
    [{ stem: 'Tarn is is in _____.' }, 'doubled-word'],
    [{ stem: 'However, Tarn is in _____.' }, 'stem-opens-with-connective'],
    [{ hedge: 'nearly' }, 'hedge-lost'],
    [{ holder: 'Anna Berg' }, 'holder-lost'],
    [{ type: 'multiple-choice', options: makeOptions('a', 'b') }, 'too-few-options'],
    [{ type: 'multiple-choice', options: makeOptions('The pier', 'the pier', 'b') }, 'options-alike'],
  ])('%o', (changes, code) => expect(listItemBreaches(makeItem(changes))).toContain(code))
})

describe('collisions', () => {
  const stem = 'The old harbour of Tarn was opened by _____.'
  it('tells equal stems with two keys', () => {
    expect(
      comparePair(makeItem({ stem }), makeItem({ stem, answer: { text: 'Berg', start: null, end: null } })),
    ).toBe('same-stem-two-keys')
  })

  it('lets two gaps of one sentence be', () => {
    const a = makeItem({
      stem: 'The old northern fishing harbour of Tarn town was opened for trade in _____ by Berg.',
    })
    const b = makeItem({
      stem: 'The old northern fishing harbour of Tarn town was opened for trade in 1871 by _____.',
      answer: { text: 'Berg', start: null, end: null },
    })
    expect(comparePair(a, b)).toBeNull()
  })
})

describe('suspected contradictions', () => {
  it('suspects a wrong answer that another sentence says', () => {
    expect(
      supports('Berg also opened the northern harbour of Tarn.', 'Who opened the harbour of Tarn?', 'Berg'),
    ).toBe(true)
    expect(
      supports('Berg never opened the harbour of Tarn.', 'Who opened the harbour of Tarn?', 'Berg'),
    ).toBe(false)
    expect(supports('Berg liked cake.', 'Who opened the harbour of Tarn?', 'Berg')).toBe(false)
  })
})

describe('options', () => {
  const full = makeItem({ type: 'multiple-choice', options: makeOptions('Longest', 'Two', 'Six', 'Ten') })
  it('counts the longest key, ties by their share', () => {
    const tie = makeItem({ type: 'multiple-choice', options: makeOptions('One', 'Two', 'Six', 'Ten') })
    expect(measureChoices([full, tie])).toMatchObject({
      sets: 2,
      full: 2,
      longestIsKey: 1.25,
      positions: [2, 0, 0, 0],
    })
  })

  it('gives the tail of chi-square with 3 degrees of freedom', () => {
    // 7.815 is the table's 5 % point.
    expect(testUniform([25, 25, 25, 25]).p).toBeCloseTo(1, 5)
    expect(testUniform([39, 44, 44, 83])).toMatchObject({ chiSquare: expect.closeTo(23.94, 1) as number })
    const unit = Math.sqrt((7.815 * 100) / 4)
    expect(testUniform([100 + unit, 100 - unit, 100 + unit, 100 - unit]).p).toBeCloseTo(0.05, 3)
  })

  it('finds a key that is always the longest, and nothing where there is nothing', () => {
    const turn = (index: number) => [...full.options.slice(index % 4), ...full.options.slice(0, index % 4)]
    const items = Array.from({ length: 12 }, (_, index) => ({
      ...full,
      article: `a${index % 3}`,
      options: turn(index),
    }))
    expect(measureGuesser(items)).toMatchObject({ sets: 12, right: 12, longest: 12 })
    const even = items.map((item, index) => ({
      ...item,
      options: item.options.map((option, at) => ({ ...option, text: 'Two', correct: at === index % 4 })),
    }))
    expect(measureGuesser(even).right).toBe(3)
  })
})

describe('status against labels', () => {
  it('counts facts on sentences that are none, and statements that were recognised', () => {
    const labels = [
      { start: 0, end: 39, label: 'opinion' },
      { start: 40, end: TEXT.length, label: 'stated' },
    ]
    expect(measureStatus([makeOutcome()], () => labels)).toMatchObject({
      labelled: 2,
      facts: 1,
      factual: 1,
      recalled: 1,
      wrong: [{ label: 'opinion' }],
    })
  })
})

describe('sentences asked about as what they are', () => {
  const labels = [{ start: 0, end: 39, label: 'opinion' }]
  it('are not used as facts by a claim-status item, but are as soon as anything else asks', () => {
    const judged = makeOutcome({ items: [makeItem({ type: 'claim-status' })] })
    expect(measureStatus([judged], () => labels).wrong).toHaveLength(0)
    const both = makeOutcome({ items: [makeItem({ type: 'claim-status' }), makeItem()] })
    expect(measureStatus([both], () => labels).wrong).toHaveLength(1)
  })
})

describe('hedges', () => {
  it('may be put for one another in a question only', () => {
    const ask = (stem: string) => listItemBreaches(makeItem({ type: 'numeric', hedge: 'nearly', stem }))
    expect(ask('About how many piers has Tarn?')).not.toContain('hedge-lost')
    expect(ask('How many piers has Tarn?')).toContain('hedge-lost')
  })
})

describe('yield', () => {
  it('counts items per thousand words, few ones and thirds', () => {
    expect(
      measureYield([makeOutcome(), makeOutcome({ items: [], printed: null, words: 988 })]),
    ).toMatchObject({ words: 1000, items: 1, perThousand: 1, few: ['tarn.txt', 'tarn.txt'], thirds: 1 / 6 })
  })
})

describe('F1', () => {
  it('counts each thing once', () => {
    const tally = new Tally()
    tally.add(compareSets(['a', 'a', 'b'], ['a', 'c']))
    expect([tally.precision, tally.recall, tally.f1]).toEqual([0.5, 0.5, 0.5])
  })
})

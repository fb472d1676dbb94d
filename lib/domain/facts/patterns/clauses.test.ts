import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { analyse } from '@/tests/fixtures/import/analyse'
import { findDrafts, listAsked } from '@/tests/fixtures/facts/find-drafts'
import { date } from './date'
import { name } from './name'
import { number } from './number'
import { recurringTerm } from './recurring-term'
import { FACT_PATTERNS, SPARE_PATTERNS } from './registry'

const partsOf = (drafts: ReturnType<typeof findDrafts>, answer: string) =>
  Object.fromEntries(
    Object.entries(drafts.find((draft) => draft.answer.quote === answer)?.arguments ?? {}).map(
      ([part, { quote }]) => [part, quote],
    ),
  )

describe('the parts of a clause', () => {
  const TEXT = 'The Tide Museum bought the brass lamp of Elm in 1931.'

  it('stand beside a date', () => {
    expect(partsOf(findDrafts(date, TEXT), '1931')).toEqual({
      value: '1931',
      subject: 'The Tide Museum',
      predicate: 'bought',
      object: 'the brass lamp of Elm',
    })
  })

  it('leave out what holds the answer', () => {
    expect(partsOf(findDrafts(name, TEXT), 'Tide Museum')).toEqual({
      value: 'Tide Museum',
      predicate: 'bought',
      object: 'the brass lamp of Elm',
      date: '1931',
    })
  })

  it('name who did it, and the unit of a figure', () => {
    expect(
      partsOf(findDrafts(number, 'In 1851 nearly 62 ships were wrecked by the storm off Norway.'), '62'),
    ).toMatchObject({
      unit: 'ships',
      agent: 'the storm',
    })
  })

  it('name no pronoun', () => {
    expect(partsOf(findDrafts(date, 'It bought the brass lamp of Elm in 1931.'), '1931')).not.toHaveProperty(
      'subject',
    )
  })
})

describe('number', () => {
  it.each([
    'Edward Hill went to sea at the age of 12 with the navy.',
    'A 12-year-old boy saw the lamp.',
    'The law of Elm lets adults under thirty vote.',
  ])('asks for no age: %s', (text) => {
    expect(findDrafts(number, text)).toEqual([])
  })
})

describe('half of a figure', () => {
  it('is not asked for', () => {
    expect(findDrafts(number, 'The school of Elm took boys of fourteen to twenty-four years.')).toEqual([])
  })
})

describe('the year in a name', () => {
  it('is a part of it', () => {
    expect(findDrafts(date, 'Norway signed the Salt Act of 1931 and left.')).toEqual([])
    expect(findDrafts(date, 'Norway signed the Salt Act in 1931 and left.')).toHaveLength(1)
  })
})

describe('recurringTerm', () => {
  it('asks for a compound that the text repeats', () => {
    const text =
      'The keepers of Marrow Point feared the spring tides of the northern coast. Engineers say that the spring tides bring the highest water to the whole northern coast.'
    expect(listAsked(recurringTerm, text)).toContain('– → spring tides')
  })

  it('asks for the whole of a phrase with "of" and a bare noun', () => {
    const text =
      'The keepers of Marrow Point lived by the coastal code of honour all their lives. Nobody in Elm had ever seen the coastal code as a law of the land.'
    expect(listAsked(recurringTerm, text)).toContain('– → coastal code of honour')
  })

  it('asks for what the sentence opens with and says in general', () => {
    const text =
      'Spring tides bring the highest water of the year to Elm. Spring tides come twice in each month of the year.'
    expect(listAsked(recurringTerm, text)).toEqual(['– → Spring tides', '– → Spring tides'])
  })

  it.each([
    [
      'said once',
      'The keepers of Marrow Point feared the spring tides of the whole coast. No other tides came near the rocks.',
    ],
    [
      'behind a bare noun',
      'The town wrote down all of it under freedom of harbour rules for the north. Nobody in Elm liked harbour rules or the sea.',
    ],
    [
      'a loose pair',
      'The keepers of Marrow Point had many lamps and oil for the night. They kept many lamps in the tower all the time.',
    ],
    [
      'opening the sentence, of some only',
      'Local anglers found the highest water of the year at Elm. Local anglers came twice in each month of the year.',
    ],
  ])('asks for none %s', (_, text) => {
    expect(listAsked(recurringTerm, text)).toEqual([])
  })
})

describe('beside a quotation', () => {
  it('nothing quoted is a fact', () => {
    const { claims } = analyse(
      '“Rolf Hill, chairman of the Tide Museum, sold the lamp to Norway in 1931,” said Martha Stone.',
    )
    expect(claims).toEqual([])
  })

  it('nobody who was only paraphrased is one', () => {
    const { claims } = analyse('She said that the fire of 1902 was caused by a broken lamp.')
    expect(claims).toEqual([])
  })
})

describe('an attributed fact', () => {
  it('is asked with its holder', () => {
    const { claims } = analyse(
      'The Coastal Society reported that the fire of 1902 was caused by a broken lamp.',
    )
    expect(claims.map(({ question }) => question)).toContain(
      'According to the Coastal Society, what caused the fire of 1902?',
    )
  })
})

describe('all patterns', () => {
  const WORDS = [
    'Edward Hill',
    'the',
    'a',
    'tower',
    'is',
    'was',
    'called',
    'known as',
    'founded',
    'by',
    ',',
    '(',
    ')',
    'that',
    'of',
    'because',
    'led to',
    'president',
    'osmosis',
    'Elm',
    'in 1931',
    'the first',
    '.',
    'refers to',
    'consists of',
    'and',
    '“',
    '”',
  ]

  it('are total, and verbatim in every answer and argument', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...WORDS), { maxLength: 30 }), (parts) => {
        const text = parts.join(' ')
        for (const pattern of [...FACT_PATTERNS, ...SPARE_PATTERNS])
          for (const draft of findDrafts(pattern, text)) {
            for (const { start, end, quote } of [draft.answer, ...Object.values(draft.arguments)])
              expect(text.slice(start, end)).toBe(quote)
            expect(draft.span.start).toBeLessThanOrEqual(draft.answer.start)
            expect(draft.span.end).toBeGreaterThanOrEqual(draft.answer.end)
          }
      }),
      { numRuns: 60 },
    )
  })

  it('have ids of their own', () => {
    const ids = [...FACT_PATTERNS, ...SPARE_PATTERNS].map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })
})

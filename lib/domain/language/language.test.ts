import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadAnalyser } from '@/lib/server/extract/load-analyser'
import { analyse } from '@/tests/fixtures/import/analyse'
import { findAcronyms } from './acronyms'
import { findQuotes } from './find-quotes'
import { findCountry, isDemonym } from './lists/countries'
import { parseNumber } from './lists/numbers'
import { findKnownPlace } from './lists/places'
import { findValues } from './mentions/values'

const whole = (text: string) => ({ start: 0, end: text.length })
const typesOf = (text: string) =>
  analyse(text).document.sentences.flatMap((sentence) =>
    sentence.mentions.map((mention) => `${mention.text}:${mention.type}/${mention.detail}`),
  )

describe('the analyser', () => {
  it('gives words that are verbatim and in order, on any text', () => {
    const analyser = loadAnalyser()
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 120 }), (text) => {
        let at = 0
        for (const token of analyser.analyse(text, whole(text)).tokens) {
          expect(text.slice(token.start, token.end)).toBe(token.text)
          expect(token.start).toBeGreaterThanOrEqual(at)
          at = token.end
        }
      }),
    )
  })

  it('gives the same for a sentence whatever it has read before', () => {
    const text = 'The zylophant was founded by Quorvex in 1874.'
    const first = JSON.stringify(loadAnalyser().analyse(text, whole(text)))
    loadAnalyser().analyse(
      'Quorvex quorvexed the zylophant zylophantly.',
      whole('Quorvex quorvexed the zylophant zylophantly.'),
    )
    expect(JSON.stringify(loadAnalyser().analyse(text, whole(text)))).toBe(first)
  })

  it('keeps hyphenated words whole', () => {
    const text = 'ISIS-K and a 14-year-old boy'
    expect(
      loadAnalyser()
        .analyse(text, whole(text))
        .tokens.map((token) => token.text),
    ).toEqual(['ISIS-K', 'and', 'a', '14-year-old', 'boy'])
  })
})

describe('findQuotes', () => {
  it.each([
    ['He said “it fell” and left.', ['“it fell”']],
    ['He said "it fell" and "it rose".', ['"it fell"', '"it rose"']],
    ['The town’s pier isn’t old.', []],
    ['A ‘self-healing’ ant', ['‘self-healing’']],
    ['“It goes on to the end', ['“It goes on to the end']],
    [
      'She said: "It fell. "It rose again," she added. The town is old. "It is," he said.',
      ['"It fell.', '"It rose again,"', '"It is,"'],
    ],
    ['A pipe of 6" fell," he said, and "it rose".', ['"it rose"']],
  ])('in %s', (text, expected) => {
    expect(findQuotes(text, whole(text)).map(({ start, end }) => text.slice(start, end))).toEqual(expected)
  })
})

describe('findValues', () => {
  it.each([
    ['It was founded in 2015 there.', '2015', 'year'],
    ['It was founded on 8 February 1700 there.', '8 February 1700', 'day'],
    ['It opened on August 2, 1754, in Paris.', 'August 2, 1754', 'day'],
    ['The sale was in May 2014 there.', 'May 2014', 'month'],
    ['In the 1990s it grew.', '1990s', 'decade'],
    ['Some 58% of voters came.', '58%', 'percent'],
    ['It paid $3.75m for it.', '$3.75m', 'money'],
    ['They own 2,000 boats there.', '2,000', 'count'],
    ['They own twenty-five boats there.', 'twenty-five', 'count'],
    ['It lies 860 km east of here.', '860', 'measure'],
    ['Its 2008 launch was late.', '2008', 'year'],
    ['Farms spread as early as 7000 BCE in the hills.', '7000 BCE', 'year'],
    ['Around 12,000 BC, the ice left the coast.', '12,000 BC', 'year'],
  ])('%s', (text, quote, detail) => {
    expect(findValues({ text, ...whole(text) }).map((mention) => [mention.text, mention.detail])).toEqual([
      [quote, detail],
    ])
  })

  it('keeps the hedge and the unit with the figure', () => {
    const [mention] = findValues({ text: 'It has nearly 2,000 members there.', start: 0, end: 34 })
    expect(mention?.hedge?.text).toBe('nearly')
    expect(mention?.unit?.text).toBe('members')
    expect(mention?.value).toBe(2000)
  })

  it('counts years before our era down, so that they stand in order', () => {
    const [mention] = findValues({ text: 'Farms spread around 12,000 BCE there.', start: 0, end: 37 })
    expect(mention?.value).toBe(-12_000)
  })

  it('takes no reference mark for a figure', () => {
    expect(findValues({ text: 'It is so. [4]', start: 0, end: 13 })).toEqual([])
  })
})

describe('parseNumber', () => {
  it.each([
    ['2,000', 2000],
    ['3.75m', 3_750_000],
    ['1.5 million', 1_500_000],
    ['twenty-five', 25],
    ['three hundred', 300],
    ['a dozen', 12],
    ['$80bn', 80_000_000_000],
    ['58%', 58],
    ['boats', null],
    ['', null],
  ])('%s is %s', (text, value) => {
    expect(parseNumber(text)).toBe(value)
  })
})

describe('findAcronyms', () => {
  it.each([
    [
      'The Center for Strategic International Studies (CSIS) said so.',
      'CSIS',
      'Center for Strategic International Studies',
    ],
    ['The Islamic State in Iraq and Syria (ISIS) lost.', 'ISIS', 'Islamic State in Iraq and Syria'],
    ["The World Harbour Federation's (WHF) board met.", 'WHF', 'World Harbour Federation'],
    ['It is the BJP (Bharatiya Janata Party) that won.', 'BJP', 'Bharatiya Janata Party'],
    [
      'They use functional magnetic resonance imaging (FMRI) now.',
      'FMRI',
      'functional magnetic resonance imaging',
    ],
  ])('in %s', (text, short, long) => {
    expect(findAcronyms(text, whole(text)).map((found) => [found.short.text, found.long.text])).toEqual([
      [short, long],
    ])
  })

  it.each(['The party of the people (BJP) won.', 'It rained (A lot) there.', 'He was late (see below).'])(
    'finds none in %s',
    (text) => {
      expect(findAcronyms(text, whole(text))).toEqual([])
    },
  )
})

describe('names', () => {
  it('have types from their own words and neighbours', () => {
    expect(
      typesOf('President Maria Hill met the Northern Rail Company in Paris, and Lake Windermere froze.'),
    ).toEqual([
      'Maria Hill:person/full-name',
      'Northern Rail Company:organisation/name',
      'Paris:place/city',
      'Lake Windermere:place/place',
    ])
  })

  it('are places by their last word, and persons by what they are said to be', () => {
    expect(typesOf('The boat left Grey Cove. Zarrel Quint was the mayor of Elm in 1902.')).toEqual(
      expect.arrayContaining(['Grey Cove:place/place', 'Zarrel Quint:person/full-name']),
    )
    expect(typesOf('Robert Cove wrote to the harbour.')).toContain('Robert Cove:person/full-name')
    expect(typesOf('Sociologist Martha Stone counted the boats.')).toContain('Martha Stone:person/full-name')
    expect(typesOf('Researchers Martha Stone and Edward Hill counted the boats.')).toContain(
      'Martha Stone:person/full-name',
    )
    expect(typesOf('Winger Edward Hill left the club.')).toContain('Edward Hill:person/full-name')
  })

  it('are whole over "of" and "at", at the start of a sentence, in a title, and with a bare I', () => {
    expect(typesOf('Harbour of Stone was sold to the University of Norway at Elm.')).toEqual([
      'Harbour of Stone:place/place',
      'University of Norway at Elm:organisation/name',
    ])
    const works = typesOf('Hits such as The Tide of the Gulls came before World War I in her life.')
    expect(works.map((each) => each.split(':')[0])).toEqual(['The Tide of the Gulls', 'World War I'])
    const joined = typesOf(
      'The Coastal and Inland Manual of Norway lists storms. She won the Coastal Novel of the Year twice.',
    )
    expect(joined.map((each) => each.split(':')[0])).toEqual([
      'Coastal and Inland Manual of Norway',
      'Coastal Novel of the Year',
    ])
    expect(typesOf('In 1902 Yusuf al-Harun Hill sold lamps.')).toEqual([
      '1902:date/year',
      expect.stringContaining('Yusuf al-Harun Hill'),
    ])
    expect(typesOf('Schools of Norway were sold.')).toEqual(['Norway:place/country'])
  })

  it('are no person where they are many', () => {
    expect(typesOf('Pigs lived where Europeans settled. In 1902 Europeans sold them.').join()).not.toContain(
      'Europeans:person',
    )
  })

  it('are one name around a sign for "and", unless they are places or authors', () => {
    const { document } = analyse('She left Harrow & Finch for a life between England & Wales.')
    const names = document.sentences.flatMap((sentence) => sentence.mentions.map((mention) => mention.text))
    expect(names).toEqual(['Harrow & Finch', 'England', 'Wales'])
    expect(typesOf('This was first seen by Hill & Stone (1998) in the harbour.').join()).not.toContain('&')
  })

  it('share one entity between a full name and its last part', () => {
    const { document } = analyse('Edward Hill came to Kent in 1902. Hill died there.')
    const entities = document.sentences.flatMap((sentence) =>
      sentence.mentions.filter((mention) => mention.type === 'person').map((mention) => mention.entity),
    )
    expect(entities).toEqual(['edward hill', 'edward hill'])
  })

  it('keep two people of one family apart', () => {
    const { document } = analyse('Edward Hill and Martha Hill came to Kent. Hill died there.')
    expect(document.sentences[1]?.mentions[0]?.entity).toBe('hill')
  })

  it('never merge an affiliate with its parent', () => {
    const { document } = analyse('The militia ABC-K was led by ABC for years. Later ABC-K left.')
    expect(
      new Set(document.sentences.flatMap((sentence) => sentence.mentions.map((mention) => mention.entity))),
    ).toEqual(new Set(['abc-k', 'abc']))
  })

  it('are not begun by the capital of a sentence', () => {
    expect(typesOf('Failure was not an option for the crew of the boat.')).toEqual([])
  })

  it('keep a city where a person has its name', () => {
    const { document } = analyse('George Washington came to the town. He lived in Washington for a year.')
    expect(document.sentences[1]?.mentions[0]).toMatchObject({ text: 'Washington', type: 'place' })
  })
})

describe('lists', () => {
  it('know countries by their other names, and adjectives', () => {
    expect(findCountry('Burma')?.name).toBe('Myanmar')
    expect(findCountry('the United States')?.name).toBe('United States')
    expect(isDemonym('Afghan')).toBe(true)
    expect(findKnownPlace('Kabul')).toMatchObject({ level: 'city', within: 'Afghanistan' })
  })
})

import { describe, expect, it } from 'vitest'
import { analyse } from '@/tests/fixtures/import/analyse'
import { isTextInTitle, isTopicAnswer } from './topic'
import { isLastOfFew } from './uniqueness'

const claimsOf = (text: string, title: string | null = null) => analyse(text, title).claims

describe('a stem that leans on what was said before', () => {
  it.each([
    ['In 1931 Edward Hill bought a stronger lamp for the lighthouse of Elm in Norway.'],
    ['In 1931 Edward Hill sold three other boats of the Elm harbour to Norway.'],
    ['In 1931 Edward Hill even declared the harbour of Elm a free port for Norway.'],
  ])('is only a last resort: %s', (text) => {
    for (const claim of claimsOf(text)) expect(claim.isLastResort).toBe(true)
  })

  it('is none where it compares within itself', () => {
    const claims = claimsOf(
      'In 1931 Edward Hill bought a stronger lamp than the one of Dover for the lighthouse of Elm.',
    )
    expect(claims.some((claim) => !claim.isLastResort)).toBe(true)
  })
})

describe('but also', () => {
  it('joins two things and points to none before', () => {
    const text =
      'In 1931 Edward Hill of Elm studied how rules not only steer a crew but also shape the order of a boat.'
    expect(claimsOf(text).map(({ answer }) => answer.quote)).toContain('Edward Hill')
  })
})

describe('isTopicAnswer', () => {
  const { document } = analyse(
    'The tower of Elm was sold to Edward Hill in 1931. Martha Stone lived in Dover.',
    'Edward Hill and his tower',
  )
  const find = (words: string) =>
    document.sentences.flatMap(({ mentions }) => mentions).find(({ text }) => text === words)

  it('is who or what the title names, and nobody else', () => {
    const [hill, stone, year] = [find('Edward Hill'), find('Martha Stone'), find('1931')]
    if (hill === undefined || stone === undefined || year === undefined) throw new Error('not found')
    expect(isTopicAnswer(document, { mention: hill, dominant: null })).toBe(true)
    expect(isTopicAnswer(document, { mention: stone, dominant: null })).toBe(false)
    expect(isTopicAnswer(document, { mention: stone, dominant: stone.entity })).toBe(true)
    expect(isTopicAnswer(document, { mention: year, dominant: null })).toBe(false)
  })

  it('is a person whose last name stands in the headline', () => {
    const text = 'The harbour of Elm picked Edward Hill as its new pilot. He began in 1931.'
    const hill = (title: string) => {
      const read = analyse(text, title).document
      const mention = read.sentences[0]?.mentions.find((each) => each.text === 'Edward Hill')
      return mention !== undefined && isTopicAnswer(read, { mention, dominant: null })
    }
    expect(hill('Elm picks Hill')).toBe(true)
    expect(hill('Elm picks Edward')).toBe(false)
  })
})

describe('isTextInTitle', () => {
  it.each([
    ['Stars at the Harbour Cup', 'Harbour Cup crowds', true],
    ['Trade of Elm', 'trade for the port of Dover', true],
    ["'Blog' is the word of the year", 'web logs', true],
    ['THE FERRY GUILDS', 'Ferry guilds', true],
    ['Islamic Trade', 'Muslim merchants', true],
    ['Stars at the Harbour Cup', 'Dover Cup crowds', false],
    ['Trade of Elm', 'ports for the trade of Dover', false],
  ])('%s: %s', (title, words, isIn) => {
    expect(isTextInTitle(analyse('The ferry company of Elm was sold in 1931.', title).document, words)).toBe(
      isIn,
    )
  })
})

describe('a short name in the title', () => {
  it('gives away what it is short for', () => {
    const text = 'The trial of the Coast Harbour Cooperative (Coho) was held in Norway in 1931.'
    expect(isTextInTitle(analyse(text, 'Coho trial').document, 'Coast Harbour Cooperative')).toBe(true)
    expect(isTextInTitle(analyse(text, 'Norway trial').document, 'Coast Harbour Cooperative')).toBe(false)
  })
})

describe('a figure in the title', () => {
  it('is given away by it', () => {
    const { claims } = analyse(
      'The tower of Elm was sold to Edward Hill for 60 boats in 1931.',
      'The 60 boats of Elm',
    )
    expect(claims.find(({ answer }) => answer.quote === '60')?.isOwnSubject).toBe(true)
    expect(claims.find(({ answer }) => answer.quote === '1931')?.isOwnSubject).toBe(false)
  })
})

describe('half of a name', () => {
  it.each([
    ['In 1931 the rule of Hill v. Stone was changed by the court of Elm.', 'Hill'],
    ['In 1931 the rule of Hill v. Stone was changed by the court of Elm.', 'Stone'],
    ['In 1931 the Stone basin was bought by the harbour of Elm.', 'Stone'],
    ["In 1931 the harbour of Elm hired Blazers' Quartet for a feast.", 'Blazers'],
    ['Hill of Elm spent A$584m on buying a stake in the Dover ferry from the Stone family.', 'A$'],
  ])('is not asked for: %s', (text, half) => {
    expect(claimsOf(text).map(({ answer }) => answer.quote)).not.toContain(half)
  })
})

describe('what is asked for', () => {
  it.each([
    ['a decade', 'The trade of Elm with the port of Dover began in the 1880s.', '1880s'],
    [
      'a century',
      'The trade of Elm with the port of Dover ended in the fourteenth century.',
      'fourteenth century',
    ],
    [
      'a people',
      'By 1931 the Soninke farmers of the sub-Sahara had become wealthy by taxing the trade of Elm.',
      'Soninke',
    ],
    ['a part of a country', 'In 1931 the lamps of the harbour board of Elm were made in the North.', 'North'],
    [
      'who acts on a weekday',
      'The Harbour Board on Monday postponed the sale of the lamp to Edward Hill of Elm.',
      'Harbour Board',
    ],
    ['a faith', 'In 1931 the court of Elm converted to Islam under the rule of Edward Hill.', 'Islam'],
  ])('%s', (_, text, answer) => {
    expect(claimsOf(text).map((claim) => claim.answer.quote)).toContain(answer)
  })

  it.each([
    ['a year in a name', 'Edward Hill of Elm lost his post after the 1998 World Cup in Dover.', '1998'],
    ['a letter word', 'In 1931 Edward Hill of Elm played a king in the TV film Long Tide.', 'TV'],
    [
      'what only its own first word names',
      'In 1931 many settlers of Elm sailed to Norway under the flag of the Empire.',
      'Empire',
    ],
    [
      'the end of a range that begins with one thousand',
      'The harbour guilds of Elm often fine the captains of Norway one thousand to fifteen hundred crowns.',
      'fifteen hundred',
    ],
    ['a unit', 'The day on the reef of Elm is 1.026 Harbour-days long in 1931.', 'Harbour-days'],
    ['half a title', 'In 1931 Edward Hill of Elm wrote the music for Blazer: The Long Tide.', 'Blazer'],
  ])('not %s', (_, text, answer) => {
    expect(claimsOf(text).map((claim) => claim.answer.quote)).not.toContain(answer)
  })
})

describe('figures', () => {
  it('too exact to be learnt are not asked for', () => {
    const asked = claimsOf(
      'Edward Hill of the Elm party received 1,132 votes in the town of Dover in 1931.',
    ).map(({ answer }) => answer.quote)
    expect(asked).not.toContain('1,132')
    expect(asked).toContain('1931')
  })
})

describe('isLastOfFew', () => {
  it.each([
    ['the last of two', 'In 1931 Edward Hill of Elm visited Norway and Sweden.', 'Sweden', true],
    ['the first of two', 'In 1931 Edward Hill of Elm visited Norway and Sweden.', 'Norway', false],
    [
      'one of an open list',
      'In 1931 Edward Hill of Elm visited lands such as Norway and Sweden.',
      'Sweden',
      false,
    ],
    [
      'one of many',
      'In 1931 Edward Hill of Elm visited Norway, Finland, Denmark and Sweden.',
      'Sweden',
      false,
    ],
  ])('%s', (_, text, answer, isAsked) => {
    const { document } = analyse(text)
    const [sentence] = document.sentences
    const mention = sentence?.mentions.find((each) => each.text === answer)
    if (sentence === undefined || mention === undefined) throw new Error(`no ${answer}`)
    const statement = { pieces: [sentence], swaps: [] }
    expect(isLastOfFew({ sentence, statement, mention })).toBe(isAsked)
  })
})

describe('a whole list', () => {
  it('is asked for instead of its parts', () => {
    const claims = claimsOf('In 1931 Edward Hill of Elm visited Norway, Sweden and Denmark.')
    const whole = claims.find(({ list }) => list !== undefined)
    expect(whole?.list?.parts.map(({ text }) => text)).toEqual(['Norway', 'Sweden', 'Denmark'])
    expect(claims.map(({ answer }) => answer.quote)).not.toContain('Denmark')
  })
})

describe('a denial', () => {
  it('of another matter leaves the answer alone', () => {
    const text = 'In 1931 Martha Stone asked the harbour board of Elm not to sell the old lighthouse.'
    expect(claimsOf(text).map(({ answer }) => answer.quote)).toContain('Martha Stone')
  })

  it('makes the answer one of many', () => {
    const text = 'In 1931 the harbour board of Elm did not sell the old lighthouse to Martha Stone.'
    expect(claimsOf(text).map(({ answer }) => answer.quote)).not.toContain('Martha Stone')
  })
})

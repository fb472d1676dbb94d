import { describe, expect, it } from 'vitest'
import { claimFor } from '@/tests/fixtures/claim-for'
import { readCentury, writeCentury } from './century'
import { yearDistractors } from './year'

describe('centuries', () => {
  it.each([
    ['nineteenth century', 19],
    ['twenty-first century', 21],
    ['3rd century', 3],
    ['the long century', null],
  ])('%s is %s', (text, number) => {
    expect(readCentury(text)).toBe(number)
  })

  it.each([
    ['nineteenth century', 18, 'eighteenth century'],
    ['Sixth century', 7, 'Seventh century'],
    ['20th century', 2, '2nd century'],
    ['20th century', 13, '13th century'],
    ['century', 13, null],
  ])('%s as the %i. is %s', (text, number, expected) => {
    expect(writeCentury(text, number)).toBe(expected)
  })

  it('have those before and after as options, unless a year tells them', () => {
    const optionsFor = (text: string) => {
      const { document, claim } = claimFor(text, 'nineteenth century')
      return yearDistractors
        .find({ document, claim, mention: claim.mention, seed: 'seed' })
        ?.map((each) => each.text)
    }
    const found = optionsFor(
      'In the early nineteenth century, the mill of Elm was sold to Kent. It was built by monks in 1612.',
    )
    expect(found).toHaveLength(3)
    for (const each of found ?? []) expect(each).toMatch(/^(?:seventeen|eighteen|twentie)th century$/u)
    // Without another time the article tells of that century alone.
    expect(optionsFor('In the early nineteenth century, the mill of Elm was sold to Kent.')).toHaveLength(2)
    expect(optionsFor('In the nineteenth century the mill of Elm was sold, and in 1870 it burnt.')).toEqual(
      [],
    )
  })
})

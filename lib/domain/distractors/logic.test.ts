import { describe, expect, it } from 'vitest'
import { claimFor } from '@/tests/fixtures/claim-for'
import { holdsForOthers, isSaidOfOthersToo } from './logic'
import { findNumberLimits } from './number-limits'
import { findYearLimits } from './year-limits'

describe('holdsForOthers', () => {
  it.each([
    ['The port of Elm has more than 4,000 members.', '4,000'],
    ['The guild of Elm lost money after 1931.', '1931'],
    ['The mills of Elm had many owners in 1931.', '1931'],
    ['The town of Elm was poor in 1931.', '1931'],
  ])('yes: %s', (text, answer) => {
    expect(holdsForOthers({ claim: claimFor(text, answer).claim, text })).toBe(true)
  })

  it.each([
    ['The port of Elm has 4,000 members.', '4,000'],
    ['Edward Hill built the tower of Elm in 1931.', '1931'],
    ['The mills of Elm had 40 owners in 1931.', '1931'],
  ])('no: %s', (text, answer) => {
    expect(holdsForOthers({ claim: claimFor(text, answer).claim, text })).toBe(false)
  })
})

describe('isSaidOfOthersToo', () => {
  it.each([
    ['Norway is mostly rich and old.', 'Norway'],
    ['Edward Hill was a general of the king in Kent.', 'Edward Hill'],
    ['Norway has a strong economy, says the guild.', 'Norway'],
    ['Norway is mostly rich and the guild calls it the best buyer.', 'Norway'],
    ['Norway is one of the oldest buyers of lamps.', 'Norway'],
    ['Norway and other countries bought lamps of Elm.', 'Norway'],
    ['The lamps went to many countries, such as Norway.', 'Norway'],
    ['For long, fishing was a strong force in Norway.', 'Norway'],
    ['For long, lamps were rare in Norway.', 'Norway'],
  ])('yes: %s', (text, answer) => {
    expect(isSaidOfOthersToo(claimFor(text, answer).claim)).toBe(true)
  })

  it.each([
    ['Edward Hill was the founder of the guild.', 'Edward Hill'],
    ['Norway is the largest buyer of lamps.', 'Norway'],
    ['Norway has 40 buyers of lamps.', 'Norway'],
    ['The tower of Elm is a sight in Norway.', 'Norway'],
    ['Fishing was the strongest force in Norway.', 'Norway'],
    ['Edward Hill sold a lamp to the king.', 'Edward Hill'],
  ])('no: %s', (text, answer) => {
    expect(isSaidOfOthersToo(claimFor(text, answer).claim)).toBe(false)
  })
})

describe('limits', () => {
  it('keep years on the key’s side of the stem’s other dates', () => {
    const text = 'Elm became a town in 1950 and its land was cut again in 1954. The mill burnt in 1990.'
    const { document, claim } = claimFor(text, '1954')
    expect(findYearLimits(document, { claim, value: 1954 })).toEqual({ least: 1951, most: 1990 })
  })

  it('let no year follow the last that has come', () => {
    const text =
      'The mill of Elm burnt in 1931. The guild built a school in 1940. It will have a new one by 1999.'
    const { document, claim } = claimFor(text, '1931')
    expect(findYearLimits(document, { claim, value: 1931 }).most).toBe(1940)
  })

  it('keep small parts under a half, and all above some of them', () => {
    const limitsOf = (text: string, answer: string) => findNumberLimits(claimFor(text, answer).claim)
    expect(
      limitsOf('A small piece of the harbour tax of Elm, about 18 percent, is spent on boats.', '18 percent')
        .below,
    ).toBe(50)
    expect(limitsOf('In Elm, only 22 of the 30 ships of the guild were sold to Norway.', '30').above).toBe(22)
  })

  it('keep figures above what they rose from, and shares under a hundred', () => {
    expect(
      findNumberLimits(claimFor('The guild grew from 400 members to 786 members in 1931.', '786').claim)
        .above,
    ).toBe(400)
    expect(
      findNumberLimits(claimFor('The ferry brought 58% of the visitors to Elm.', '58%').claim).below,
    ).toBe(100)
  })
})

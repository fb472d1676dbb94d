import { describe, expect, it } from 'vitest'
import { claimFor } from '@/tests/fixtures/claim-for'
import { isOneOfMany } from './one-of-many'

const isOne = (text: string, answer: string) => isOneOfMany(claimFor(text, answer).claim)

describe('isOneOfMany', () => {
  it.each([
    ['trade with one of many', 'The ferry company of Elm carried on extensive trade with Norway.', 'Norway'],
    [
      'talk in one of many places',
      'The fate of the ferry company is the subject of speculation in Dover.',
      'Dover',
    ],
    ['parts of any place', 'Many regions of Norway grew wheat and flax.', 'Norway'],
    ['a bound and no more', 'At least sixty thousand people were drowned at Dover.', 'Dover'],
    ['so as in another place', 'Fever was also a problem in Norway.', 'Norway'],
  ])('%s', (_, text, answer) => {
    expect(isOne(text, answer)).toBe(true)
  })

  it.each([
    [
      'a time makes it one',
      'In 1931 the ferry company of Elm carried on extensive trade with Norway.',
      'Norway',
    ],
    ['a bound of one day', 'In 1931 at least sixty thousand people were drowned at Dover.', 'Dover'],
    ['one trade', 'The guild ended its trade with Norway.', 'Norway'],
    ['what is said of one', 'Fever was a problem in Norway.', 'Norway'],
    ['who does it', 'Norway carried on extensive trade with the guild.', 'Norway'],
  ])('but not: %s', (_, text, answer) => {
    expect(isOne(text, answer)).toBe(false)
  })
})

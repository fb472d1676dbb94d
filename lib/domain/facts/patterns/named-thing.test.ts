import { describe, expect, it } from 'vitest'
import { findDrafts } from '@/tests/fixtures/facts/find-drafts'
import { namedThing } from './named-thing'

const answersOf = (text: string) =>
  findDrafts(namedThing, text).map(({ answer, aliases }) => [answer.quote, aliases])

describe('a name with the noun that it only tells the kind of', () => {
  it.each([
    ['In 1931 the Marrow beetle ruined most of the orchards of Norway.', 'Marrow beetle', ['Marrow']],
    ['In 1931 the keepers of Elm moved their sheep to the Asian steppes.', 'Asian steppes', []],
  ])('is one answer in: %s', (text, answer, aliases) => {
    expect(answersOf(text)).toEqual([[answer, aliases]])
  })

  it.each([
    'In 1931 a Marrow beetle ruined most of the orchards of Norway.',
    'In 1931 the Norwegian government sold most of the orchards.',
    'In 1931 the Marrow company sold most of the orchards of Norway.',
    'In 1931 the keepers read about the Marrow beetle’s eggs.',
    'In 1931 Edward Hill sisters sold most of the orchards.',
    'In 1931 the University of Elm beetles ruined most of the orchards of Norway.',
    'In 1931 the Coastal Society lamps lit most of the orchards of Norway.',
  ])('is none in: %s', (text) => {
    expect(answersOf(text)).toEqual([])
  })
})

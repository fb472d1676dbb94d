import { describe, expect, it } from 'vitest'
import { readArticle } from '@/tests/fixtures/import/analyse'
import { makeStatement } from '../statement'
import { findContextNeed } from './context'
import { isEpithetKey } from './epithet'

function needOf(text: string) {
  const document = readArticle(text)
  const [sentence] = document.sentences
  if (sentence === undefined) throw new Error('no sentence')
  const statement = makeStatement({ text, sentence, keep: [], swaps: [] })
  return findContextNeed(document, { sentence, statement })
}

describe('words for somebody named elsewhere', () => {
  it.each([
    'The 25-year-old Dane joins Elm from Dover for 3 million crowns.',
    'The 31-year-old joined Elm in 1931.',
    'The Welshman kicked the ball over the fence of Elm in 1931.',
    'The Norwegian left the harbour of Elm in 1931.',
    'The Dover MSP earns 4,000 crowns a year from Elm Mills.',
    'The Elm-born singer, full name Martha Ann Stone, sold 300 records.',
    'The star of the plays Low Tide and High Tide has joined Elm Mills.',
    'The League One side held Elm to a draw in 1931.',
    'The Elm Town striker scored 12 goals in 1931.',
    'The German carmaker sold 4,000 lorries to Norway in 1931.',
    'In 1931, the Norwegian singer sold 300 records in Elm.',
  ])('need their name: %s', (text) => {
    expect(needOf(text)).toMatch(/^epithet:/u)
  })

  it.each([
    'The Roman emperor Hadrian built a wall in Britain in 122.',
    'The Norwegian singer Martha Stone sold 300 records in Elm.',
    'The Elm-born painter, Martha Stone, sold 300 pictures to Norway.',
    'The Dover MSP Edward Hill earns 4,000 crowns a year from Elm Mills.',
    'The Norwegian singer who wrote “Low Tide” was born in Elm.',
    'Edward Hill, the Elm Town striker, scored 12 goals in 1931.',
    'The Norwegian champion was Edward Hill of Elm.',
    'Edward Hill was the Norwegian champion of 1931.',
    'The president of France bought the harbour of Elm in 1931.',
    'The French president bought the harbour of Elm in 1931.',
    'The French bought the harbour of Elm in 1931.',
    'The German navy sold 30 boats to Elm in 1931.',
  ])('but not: %s', (text) => {
    expect(needOf(text) ?? '').not.toMatch(/^epithet:/u)
  })
})

describe('isEpithetKey', () => {
  it.each([
    ['Spaniard', true],
    ['Venice winner', true],
    ['Oscar-winning star', true],
    ['Edward Hill', false],
    ['Prime Minister', false],
    ['star', false],
  ])('%s: %s', (words, is) => {
    expect(isEpithetKey(words)).toBe(is)
  })
})

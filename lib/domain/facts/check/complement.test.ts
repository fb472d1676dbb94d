import { describe, expect, it } from 'vitest'
import { readArticle } from '@/tests/fixtures/import/analyse'
import { makeStatement } from '../statement'
import { lacksComplement } from './complement'

function lacks(text: string) {
  const [sentence] = readArticle(text).sentences
  if (sentence === undefined) throw new Error('no sentence')
  return lacksComplement(sentence, makeStatement({ text, sentence, keep: [], swaps: [] }))
}

describe('lacksComplement', () => {
  it.each(['In 1902, Elm and Dover did.', 'Norway intervened in 1902.', 'The council of Elm agreed.'])(
    'half: %s',
    (text) => {
      expect(lacks(text)).toBe(true)
    },
  )

  it.each([
    'Norway intervened in the war of Elm in 1902.',
    'The council of Elm agreed to sell the mill.',
    'Edward Hill did the work of three men in Elm.',
    'Edward Hill did not sail to Elm in 1902.',
  ])('whole: %s', (text) => {
    expect(lacks(text)).toBe(false)
  })
})

import { describe, expect, it } from 'vitest'
import { readArticle } from '@/tests/fixtures/import/analyse'
import { makeStatement } from '../statement'
import { findContextNeed } from './context'

function needOf(text: string) {
  const document = readArticle(text)
  const [sentence] = document.sentences
  if (sentence === undefined) throw new Error('no sentence')
  return findContextNeed(document, {
    sentence,
    statement: makeStatement({ text, sentence, keep: [], swaps: [] }),
  })
}

describe('findContextNeed', () => {
  it('sees a time told from another', () => {
    expect(needOf('Canals spread in Norway and in Denmark at the same time.')).toBe('deictic-time')
    expect(needOf('Canals spread in Norway in the following years.')).toBe('deictic-time')
  })

  it('knows that "the same time as" says itself which', () => {
    expect(needOf('Canals spread in Norway at the same time as railways.')).toBeNull()
  })
})

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

  it('sees many of nobody, and what is like something said before', () => {
    expect(needOf('Many settled in the coast towns of Norway in 1931.')).toBe('opens-with-pronoun')
    expect(needOf('Many sailors settled in the coast towns of Norway in 1931.')).toBeNull()
    expect(needOf('By 1900, similar stone towers stood on the coast of Norway.')).toBe('pointing-word')
    expect(needOf('The prize-winning star was sued by Norway in 1931.')).toBe('definite:star')
  })

  it('asks from what a thing was different', () => {
    expect(needOf('In the nineteenth century the salt trade of Norway was somewhat different.')).toBe(
      'half-compared',
    )
    expect(needOf('The salt trade of Norway was different from that of Denmark.')).not.toBe('half-compared')
  })

  it('keeps an "even" before what it is said of', () => {
    expect(needOf('Even old towers of stone may fall in the storms of Norway.')).toBeNull()
  })

  it('knows what one did earlier oneself', () => {
    expect(needOf('Edward Hill returned in 1902 to his earlier work on tides.')).toBeNull()
    expect(needOf('Edward Hill returned in 1902 to earlier works on tides.')).toBe('deictic-time')
  })

  it('knows two nouns that one clause tells', () => {
    expect(needOf('Young lamps, and the oil and wick from which lamps burn, are found in Elm.')).toBeNull()
  })

  it('knows that "the same time as" says itself which', () => {
    expect(needOf('Canals spread in Norway at the same time as railways.')).toBeNull()
  })
})

import { describe, expect, it } from 'vitest'
import { readArticle } from '@/tests/fixtures/import/analyse'
import { makeStatement, renderStatement } from '../statement'
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

  it.each([
    'Elm and Oak were both ports of Norway.',
    'Hill landed on Long Beach in 1902 and beat the army of Norway there.',
    'Edward Hill and the other sailors left Norway in 1931.',
    'Norway sold three ships to Denmark and another to Poland.',
    'Edward Hill refused to sail and instead built a mill in Norway.',
    'Norway sent two ships, one to Elm in the east and the other to Oak in the north.',
    'The prize of Norway was shared by the two keepers, Hill and Stone.',
    'In 1931 Edward Hill found the eighth planet, Neptune.',
    'Tides shaped Norway for the rest of the nineteenth century.',
    'Edward Hill, the former mayor of Elm, was a keeper.',
    'The ice of Norway grew twenty thousand years ago.',
    'Norway was the first to build a lighthouse.',
    'The advent of steam made it possible to sail to Norway.',
    'In 1931 one in ten of those asked in Norway owned a boat.',
    'The wall of Elm was compared in 1931 to that of Oak.',
  ])('understands without more: %s', (text) => {
    expect(needOf(text)).toBeNull()
  })

  it.each([
    ['In 1902, Norway sold both.', 'pointing-word'],
    ['The prize of Norway was shared by the two keepers.', 'pointing-word'],
    ['In 1931 Edward Hill found the eighth planet.', 'definite:planet'],
    ['Edward Hill built another mill in Norway.', 'pointing-word'],
    ['In 1931 the ships of Edward Hill lay there.', 'pointing-word'],
    ['Norway kept the rest of those ships.', 'pointing-word'],
    ['Edward Hill burned the former in 1931.', 'pointing-word'],
    ['Edward Hill left Norway twenty years ago.', 'deictic-time'],
    ['The first to reach Norway was Edward Hill.', 'pointing-word'],
    ['In 1931 Norway made it famous.', 'pronoun:it'],
    ['In 1931 Norway sold those to Denmark.', 'pronoun:those'],
  ])('does not: %s', (text, need) => {
    expect(needOf(text)).toBe(need)
  })

  it('leaves out what adds nothing', () => {
    const [sentence] = readArticle('Edward Hill, who also sold boats, dried salt in this way.').sentences
    if (sentence === undefined) throw new Error('no sentence')
    const statement = makeStatement({ text: sentence.text, sentence, keep: [], swaps: [] })
    expect(renderStatement(sentence.text, statement)).toBe('Edward Hill, who sold boats, dried salt.')
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lemmatise } from './lemmatise'
import { tokenise } from './tokenise'

const wordsOf = (text: string): string[] =>
  tokenise(text, { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end))

describe('tokenise', () => {
  it.each([
    ['He can’t sell Hill’s boat.', 'He|ca|n’t|sell|Hill|’s|boat|.'],
    ['They cannot (as of 2015) pay $3.75m, or 58%.', 'They|can|not|(|as|of|2015|)|pay|$|3.75m|,|or|58|%|.'],
    ['A 14-year-old co-owned it in 1914–1918.', 'A|14|-|year|-|old|co-owned|it|in|1914|–|1918|.'],
    ['Dr. Hill of the U.S. wrote to a@b.org at 9:30...', 'Dr.|Hill|of|the|U.S.|wrote|to|a@b.org|at|9:30|...'],
    ['“Yes,” he said [2].', '“|Yes|,|”|he|said|[|2|]|.'],
    ['See sec. 4 on machines of Sun.', 'See|sec.|4|on|machines|of|Sun|.'],
    ['the dogs’ bowl and an e-mail', 'the|dogs|’|bowl|and|an|e-mail'],
  ])('%s', (text, expected) => {
    expect(wordsOf(text).join('|')).toBe(expected)
  })

  it('covers every sign of any text, in order', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
        expect(wordsOf(text).join('')).toBe(text.replace(/[\s\p{Cf}]+/gu, ''))
      }),
      { examples: [['__proto__'], ['constructor'], ["it's toString"]] },
    )
  })
})

describe('lemmatise', () => {
  it.each([
    ['founded', 'VBD', 'found'],
    ['found', 'VBD', 'find'],
    ['mice', 'NNS', 'mouse'],
    ['Mice', 'NNPS', 'mice'],
    ['’s', 'VBZ', 'be'],
    ['n’t', 'RB', 'not'],
    ['larger', 'JJR', 'large'],
  ])('%s as %s is %s', (word, tag, lemma) => {
    expect(lemmatise(word, tag)).toBe(lemma)
  })

  it.each(['constructor', '__proto__', 'toString', 'hasOwnProperty'])(
    'takes %s for a word like any other',
    (word) => {
      for (const tag of ['NN', 'NNS', 'VBD', 'JJR', 'NNP'])
        expect(lemmatise(word, tag)).toBe(word.toLowerCase())
    },
  )
})

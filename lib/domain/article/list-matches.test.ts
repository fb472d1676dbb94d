import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { listMatches } from './list-matches'

describe('listMatches', () => {
  it('finds what matchAll finds, again and again', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', 'é', '😀') })
    const pattern = fc.constantFrom(/a+/gu, /(?<!b)a(b)?/gu, /(?=b)/gu, /\S*/gu, /^a/gu, /b*/gu)
    fc.assert(
      fc.property(text, pattern, (words, expression) => {
        const wanted = [...words.matchAll(expression)]
        for (const found of [listMatches(words, expression), listMatches(words, expression)]) {
          expect(found.map((match) => [...match])).toEqual(wanted.map((match) => [...match]))
          expect(found.map(({ index }) => index)).toEqual(wanted.map(({ index }) => index))
        }
      }),
    )
  })
})

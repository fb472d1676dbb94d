import { describe, expect, it } from 'vitest'
import { analyse } from '@/tests/fixtures/import/analyse'

/** The weight of an answer in a text of two sentences. */
function weigh(text: string, answer: string): number {
  const claim = analyse(text).claims.find((each) => each.answer.quote === answer)
  if (claim === undefined) throw new Error(`no claim for ${answer}`)
  return claim.fact.salience
}

describe('what is worth asking', () => {
  it.each([
    [
      'a price',
      'A whole new brass lamp costs $30 in Elm.',
      '$30',
      'A storm did damage of $30 million in Elm.',
      '$30 million',
    ],
    [
      'a place on an address',
      'Elm Museum stands at 12 Harbour Street in Dover.',
      'Dover',
      'Elm Museum stands at an old harbour in Dover.',
      'Dover',
    ],
  ])('is not %s', (_, poor, poorAnswer, good, goodAnswer) => {
    expect(weigh(poor, poorAnswer)).toBeLessThan(weigh(good, goodAnswer) - 0.2)
  })
})

describe('what is met in passing', () => {
  it('is asked only where there is little else', () => {
    const { claims } = analyse(
      "Edward Hill built the lighthouse of Elm. The lighthouse of Elm was lit in 1931. The lighthouse of Elm burned down in 1940. The lighthouse of Elm was rebuilt in 1950. At a fair in Dover, Karl Berg ate cakes with Anna Lund's children.",
    )
    const isMinor = (words: string) => claims.find(({ answer }) => answer.quote === words)?.isMinor
    expect([isMinor('1931'), isMinor('Dover')]).toEqual([false, true])
  })
})

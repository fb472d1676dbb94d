import { describe, expect, it } from 'vitest'
import type { Distractor } from '@/lib/domain/distractors/distractor'
import { analyse } from '@/tests/fixtures/import/analyse'
import { writeMultipleChoice } from './multiple-choice'

describe('a choice of places', () => {
  const { document, claims } = analyse('In 1931 Edward Hill sold the old lamp to a museum in Paris.')
  const claim = claims.find(({ answer }) => answer.quote === 'Paris')
  const listed = (text: string): Distractor => ({ text, origin: 'gazetteer', source: null })
  const write = (distractors: Distractor[]) =>
    claim === undefined
      ? null
      : writeMultipleChoice({ text: document.text, claim, distractors, seed: 'seed' })

  it('of towns needs one that the article names itself', () => {
    expect(claim).toBeDefined()
    expect(write(['Lyon', 'Nice', 'Lille'].map(listed))).toBeNull()
    const own: Distractor = { text: 'Lyon', origin: 'article', source: { start: 0, end: 4, quote: 'Lyon' } }
    expect(write([own, listed('Nice'), listed('Lille')])?.content).toMatchObject({
      options: expect.any(Array) as unknown,
    })
  })

  it('of countries takes a full set from the list', () => {
    const own = analyse('In 1931 Edward Hill sold the old lamp to Colombia.')
    const sold = own.claims.find(({ answer }) => answer.quote === 'Colombia')
    if (sold === undefined) throw new Error('no claim')
    const writeOf = (names: string[]) =>
      writeMultipleChoice({
        text: own.document.text,
        claim: sold,
        distractors: names.map(listed),
        seed: 'seed',
      })
    expect(writeOf(['Peru', 'Bolivia'])).toBeNull()
    expect(writeOf(['Peru', 'Bolivia', 'Brazil'])?.key).toBe('Colombia')
  })
})

describe('a choice of figures', () => {
  it('has three wrong ones or is none', () => {
    const { document, claims } = analyse('Edward Hill of Elm sold 60 boats to Norway in Dover.')
    const claim = claims.find(({ answer }) => answer.quote === '60')
    if (claim === undefined) throw new Error('no claim')
    const write = (figures: string[]) =>
      writeMultipleChoice({
        text: document.text,
        claim,
        distractors: figures.map((text): Distractor => ({ text, origin: 'numeric', source: null })),
        seed: 'seed',
      })
    expect(write(['48', '75'])).toBeNull()
    expect(write(['48', '75', '93'])?.key).toBe('60')
  })
})

import { describe, expect, it } from 'vitest'
import { analyse } from '@/tests/fixtures/import/analyse'
import { isExplaining } from './explains'

function isSo(text: string, subjectivity = 0.75): boolean {
  const [sentence] = analyse(text).document.sentences
  return sentence !== undefined && isExplaining(sentence, subjectivity)
}

describe('what is said of all of a kind', () => {
  it.each([
    'Tidal harbours involve the building of long walls but do not need deep water.',
    'A lock is a chamber with a gate at either end of it.',
    'The most common finds of a tidal harbour are shells, stones, and anchors.',
    'Erosion removes the soil from the upper part of a slope.',
  ])('explains: %s', (text) => {
    expect(isSo(text)).toBe(true)
  })

  it.each([
    'The harbour is a blow to the fishermen of the old town.',
    'Such harbours bring a great deal of trouble to a town.',
    'Tidal harbours are quite ugly and hardly of any use to a town.',
    'Edward Hill is a poor judge of the winds and the water.',
    'Tidal harbours involved the building of long walls in those days.',
  ])('does not: %s', (text) => {
    expect(isSo(text)).toBe(false)
  })

  it('is a judgement all the same where it reads like one very much', () => {
    expect(isSo('Tidal harbours involve the building of long walls but do not need deep water.', 0.9)).toBe(
      false,
    )
  })
})

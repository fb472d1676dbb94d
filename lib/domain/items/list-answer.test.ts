import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Answer } from './field'
import { readList } from './grading/match-list'
import { PLAIN_SHUFFLER } from './plain-shuffler'
import { checkContent } from './registry'
import { shortAnswer } from './short-answer'

const type = (text: string): Answer => ({ kind: 'text', text })
const towns = {
  stem: 'Which three towns paid for the gate?',
  source: null,
  feedback: null,
  key: 'Elmford, Dover and Hythe',
  accepted: [],
  parts: [
    { text: 'Elmford', accepted: [] },
    { text: 'Dover', accepted: ['Dubris'] },
    { text: 'Hythe', accepted: [] },
  ],
}
const streets = {
  ...towns,
  stem: 'Name two of the streets that flooded.',
  parts: [
    { text: 'Ash and Birch Street', accepted: [] },
    { text: 'Mill Lane', accepted: [] },
    { text: 'the Quay', accepted: [] },
  ],
  wanted: 2,
}
const grade = (content: typeof towns, text: string) => shortAnswer.grade(content, type(text), PLAIN_SHUFFLER)

describe('a list as the answer', () => {
  it.each([
    'Elmford, Dover and Hythe',
    'hythe, elmford, dover',
    'Hythe\nDover\nElmford',
    '1. Dover 2. Hythe 3. Elmford',
    'Hythe & Dover & Elmfrod',
    'the towns of Dubris; Hythe; and Elmford.',
    'Elmford Dover Hythe',
    'It was Hythe, Dover, and Elmford',
  ])('counts every part in any order: %s', (text) => {
    expect(grade(towns, text)).toEqual({ verdict: 'CORRECT', fraction: 1 })
  })

  it('gives each part its share', () => {
    expect(grade(towns, 'Dover').fraction).toBeCloseTo(1 / 3)
    expect(grade(towns, 'Dover and Ghent').fraction).toBeCloseTo(1 / 3)
    expect(grade(towns, 'Dover, Hythe').fraction).toBeCloseTo(2 / 3)
    expect(grade(towns, 'Ghent')).toEqual({ verdict: 'INCORRECT', fraction: 0 })
  })

  it('shares the points among all that is named, so that guessing long is no way', () => {
    expect(grade(towns, 'Dover, Hythe, Elmford, Ghent, Bruges, Ulm').fraction).toBeCloseTo(1 / 2)
  })

  it('takes what is said twice for one, and a denied part for none', () => {
    expect(grade(towns, 'Dover, Dover, Dubris').fraction).toBeCloseTo(1 / 3)
    expect(grade(towns, 'Dover, Hythe, not Elmford').fraction).toBeCloseTo(2 / 3)
  })

  it('is content with as many as are wanted, and a part may have an "and" of its own', () => {
    expect(grade(streets, 'Mill Lane, Ash and Birch Street').verdict).toBe('CORRECT')
    expect(grade(streets, 'quay and mill lane').verdict).toBe('CORRECT')
    expect(grade(streets, 'Ash and Birch Street, the quay, Mill Lane').verdict).toBe('CORRECT')
    expect(grade(streets, 'Quay').fraction).toBeCloseTo(1 / 2)
  })

  it('says how many are wanted, and after answering which were missed and what belongs to none', () => {
    expect(shortAnswer.toField(streets, PLAIN_SHUFFLER)).toMatchObject({ kind: 'text', wanted: 2 })
    expect(shortAnswer.reveal(towns, type('Hythe, Ulm'), PLAIN_SHUFFLER).parts).toMatchObject([
      { key: 'Elmford', isRight: false, given: null },
      { key: 'Dover', isRight: false, given: null },
      { key: 'Hythe', isRight: true, given: 'Hythe' },
      { key: '', isRight: false, given: 'Ulm' },
    ])
    expect(
      shortAnswer.reveal(towns, type('Hythe, Dover, Elmford, Ghent'), PLAIN_SHUFFLER).parts?.at(-1),
    ).toMatchObject({ given: 'Ghent' })
    expect(shortAnswer.reveal(towns, null, PLAIN_SHUFFLER).parts).toHaveLength(3)
    expect(shortAnswer.reveal(towns, type('Hythe, Dover, Elmford'), PLAIN_SHUFFLER).parts).toBeUndefined()
  })

  it('once accepted counts in any order', () => {
    const accepted = shortAnswer.accept(towns, type('Dover, the port, Elmford'), PLAIN_SHUFFLER)
    expect(accepted).not.toBeNull()
    if (accepted === null) return
    expect(shortAnswer.grade(accepted, type('Elmford, Dover, the port'), PLAIN_SHUFFLER).verdict).toBe(
      'CORRECT',
    )
    expect(shortAnswer.grade(accepted, type('the port'), PLAIN_SHUFFLER).verdict).toBe('INCORRECT')
  })

  it('does not ask for more than there are', () => {
    expect(checkContent('short-answer', { ...towns, wanted: 4 }).ok).toBe(false)
    expect(checkContent('short-answer', { ...towns, parts: towns.parts.slice(0, 1) }).ok).toBe(false)
  })

  it('grades the same whatever the order, and never less for one more right part', () => {
    const named = fc.shuffledSubarray(['Elmford', 'Dover', 'Hythe', 'Ghent', 'Ulm', 'Bruges'], {
      minLength: 1,
    })
    const between = fc.constantFrom(', ', '; ', '\n', ' and ', ', and ')
    fc.assert(
      fc.property(named, between, (list, sign) => {
        const { fraction } = grade(towns, list.join(sign))
        expect(grade(towns, list.toReversed().join(', ')).fraction).toBe(fraction)
        const right = list.filter((town) => towns.parts.some((part) => part.text === town)).length
        expect(fraction).toBeCloseTo(right / Math.max(3, list.length))
        const missing = towns.parts.find((part) => !list.includes(part.text))
        if (missing !== undefined)
          expect(grade(towns, [...list, missing.text].join(sign)).fraction).toBeGreaterThanOrEqual(fraction)
      }),
    )
  })

  it('reads any text, and finds no more parts than there are', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        const { named } = readList(text, { parts: towns.parts, context: towns.stem })
        expect(named.length).toBeLessThanOrEqual(towns.parts.length)
      }),
    )
  })
})

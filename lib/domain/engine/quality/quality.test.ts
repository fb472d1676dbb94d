import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ITEM_WRITERS } from '@/lib/domain/items/writers/registry'
import { analyse } from '@/tests/fixtures/import/analyse'
import { buildItems } from '../build-items'
import { describeCandidate } from './describe-candidate'
import { QUALITY_WEIGHTS } from './quality-weights'
import { scoreQuality } from './score-quality'

const TITLE = 'The observatory at Brindle'
const TEXT = [
  'The observatory at Brindle was opened in 1911 by Margaret Holloway.',
  'Its first telescope, which weighed 240 tonnes, came from the port of Ostwick.',
  'The telescope stood in Brindle until 1954.',
  'Peter Lund carried the lenses to Ostwick in 1956.',
].join(' ')

function describeAll() {
  const { document, claims } = analyse(TEXT, TITLE)
  return buildItems({ document, claims, writers: ITEM_WRITERS, idParts: ['test'] }).map((candidate) => ({
    ...candidate,
    signs: describeCandidate(document, candidate),
  }))
}

describe('describeCandidate', () => {
  const all = describeAll()
  const find = (key: string) => all.filter((each) => each.key === key)

  it('tells form and kind of answer', () => {
    expect(all.length).toBeGreaterThan(3)
    for (const { item, signs } of all) expect(signs.get(`type ${item.type}`)).toBe(1)
    for (const { signs } of find('1911')) expect(signs.get('answer date')).toBe(1)
  })

  it('tells how much of the sentence is what the title names', () => {
    const [told, untold] = [find('1911'), find('Ostwick')]
    expect(Math.min(told.length, untold.length)).toBeGreaterThan(0)
    for (const { signs } of told) expect(signs.get('stem in title')).toBeGreaterThan(0)
    for (const { signs } of untold) expect(signs.has('stem in title')).toBe(false)
  })

  it('knows a whole question from a gap', () => {
    const questions = all.filter(({ stem, item }) => stem.endsWith('?') && item.type !== 'true-false')
    expect(questions.length).toBeGreaterThan(0)
    for (const { signs } of questions) expect(signs.get('whole question')).toBe(1)
  })

  it('has no sign for a word of the text, and no value that is not a number', () => {
    for (const { signs } of all)
      for (const [name, value] of signs) {
        expect(name).not.toMatch(/brindle|holloway|telescope|ostwick/iu)
        expect(Number.isFinite(value)).toBe(true)
      }
  })

  it('is the same each time', () => {
    expect(describeAll().map(({ signs }) => [...signs])).toEqual(all.map(({ signs }) => [...signs]))
  })
})

describe('scoreQuality', () => {
  const names = [...QUALITY_WEIGHTS.keys()]

  it('is a share, and ignores signs that it has not learned', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(...names), fc.double({ min: 0, max: 1, noNaN: true }))),
        (signs) => {
          const score = scoreQuality(new Map(signs))
          expect(score).toBeGreaterThan(0)
          expect(score).toBeLessThan(1)
          expect(scoreQuality(new Map([...signs, ['a sign of its own', 1] as const]))).toBe(score)
        },
      ),
    )
  })

  it('rises with a sign of good items and falls with one of others', () => {
    for (const [name, weight] of QUALITY_WEIGHTS) {
      const [without, with_] = [scoreQuality(new Map()), scoreQuality(new Map([[name, 1]]))]
      if (weight > 0) expect(with_).toBeGreaterThan(without)
      if (weight < 0) expect(with_).toBeLessThan(without)
    }
  })
})

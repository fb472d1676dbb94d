import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { scoreOrder } from './rank-correlation'

describe('scoreOrder', () => {
  it.each([
    [[0, 1, 2, 3], 1],
    [[1, 0, 2, 3], 2 / 3],
    [[1, 2, 3, 0], 0],
    [[3, 2, 1, 0], 0],
    [[2, 3, 0, 1], 0],
    [[0, 2, 1, 3], 2 / 3],
    [[0, 1, 2], 0],
    [[], 0],
    [[0, 0, 1, 1, 2, 3], 1],
    [[0, 9, 1, 2, 3, -4], 1],
  ])('%j of four: %d', (given, score) => expect(scoreOrder(given, 4)).toBeCloseTo(score))

  it('is 1 for the right order alone', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 8 }), fc.array(fc.nat(9), { maxLength: 10 }), (count, given) => {
        const score = scoreOrder(given, count)
        expect(score).toBeGreaterThanOrEqual(0)
        expect(score).toBeLessThanOrEqual(1)
        const known = [...new Set(given)].filter((index) => index < count)
        expect(score === 1).toBe(known.length === count && known.every((index, at) => index === at))
      }),
    )
  })

  it('never falls when neighbours in the wrong order are swapped', () => {
    const orders = fc.integer({ min: 3, max: 8 }).chain((count) => {
      const right = Array.from({ length: count }, (_, index) => index)
      return fc.tuple(fc.constant(count), fc.shuffledSubarray(right, { minLength: count }), fc.nat(count - 2))
    })
    fc.assert(
      fc.property(orders, ([count, given, at]) => {
        const [a = 0, b = 0] = [given[at], given[at + 1]]
        if (a < b) return
        const mended = given.with(at, b).with(at + 1, a)
        expect(scoreOrder(mended, count)).toBeGreaterThanOrEqual(scoreOrder(given, count))
      }),
    )
  })
})

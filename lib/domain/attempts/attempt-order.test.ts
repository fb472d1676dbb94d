import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makeShuffler, orderPositions } from './attempt-order'
import { hashWithKey } from './keyed-hash'
import { makeKey, makeRandom, shuffle } from './random'

const rules = { shuffleItems: true, shuffleOptions: true }
const positions = Array.from({ length: 20 }, (_, index) => index + 1)

describe('hashWithKey', () => {
  it('is HalfSipHash-2-4 with 64 bits: the published vector of the empty input', () => {
    const [low, high] = hashWithKey([0x03020100, 0x07060504], '')
    expect([low.toString(16), high.toString(16)]).toEqual(['591f8d21', 'c83cb8b9'])
  })
  it('changes in half its bits with any character', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        fc.pre(a !== b)
        expect(hashWithKey([1, 2], a)).not.toEqual(hashWithKey([1, 2], b))
      }),
    )
  })
})

describe('order', () => {
  it('is a permutation, the same for the same seed', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (seed) => {
        const order = orderPositions(positions, { seed, rules })
        expect([...order].sort((a, b) => a - b)).toEqual(positions)
        expect(orderPositions(positions, { seed, rules })).toEqual(order)
      }),
    )
  })
  it('stays as written where the policy does not shuffle', () => {
    const plain = { shuffleItems: false, shuffleOptions: false }
    expect(orderPositions(positions, { seed: 'x', rules: plain })).toEqual(positions)
    expect(makeShuffler({ seed: 'x', position: 1, rules: plain }).shuffle(['a', 'b', 'c'])).toEqual([
      'a',
      'b',
      'c',
    ])
  })
  it('puts each option everywhere equally often', () => {
    const counts = [0, 0, 0, 0]
    for (let seed = 0; seed < 4000; seed += 1) {
      const at = shuffle(['key', 'b', 'c', 'd'], makeRandom(makeKey(`seed${seed}`), '3/options')).indexOf(
        'key',
      )
      counts[at] = (counts[at] ?? 0) + 1
    }
    for (const count of counts) expect(Math.abs(count - 1000)).toBeLessThan(120)
  })
})

describe('option ids', () => {
  it('are distinct, short, and another attempt has others', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.nat(200), (seed, position) => {
        const one = makeShuffler({ seed, position, rules })
        const other = makeShuffler({ seed: `${seed}!`, position, rules })
        const ids = [0, 1, 2, 3, 4, 5, 6, 7].map((index) => one.optionId(index))
        expect(new Set([...ids, ...ids.map((_, index) => other.optionId(index))]).size).toBe(16)
        for (const id of ids) expect(id).toMatch(/^[0-9a-z]{1,14}$/)
      }),
    )
  })
  it('do not sort like the content', () => {
    // Were the ids ordered by index, the smallest id would be the first option of the content.
    let isFirstSmallest = 0
    for (let seed = 0; seed < 1000; seed += 1) {
      const ids = [0, 1, 2, 3].map((index) =>
        makeShuffler({ seed: `s${seed}`, position: 1, rules }).optionId(index),
      )
      if ([...ids].sort()[0] === ids[0]) isFirstSmallest += 1
    }
    expect(Math.abs(isFirstSmallest - 250)).toBeLessThan(60)
  })
})

import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sha256 } from './sha256'
import { makeStableId, orderByHash, pickByHash } from './stable-id'

describe('sha256', () => {
  it('agrees with the platform on any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        expect(sha256(text)).toBe(createHash('sha256').update(text, 'utf8').digest('hex'))
      }),
    )
  })
})

describe('sha256 where blocks end', () => {
  it.each([0, 1, 54, 55, 56, 57, 63, 64, 65, 119, 120, 128, 511, 512, 513, 5000])(
    'agrees for %i letters, plain and not',
    (length) => {
      for (const text of ['a'.repeat(length), `${'b'.repeat(length)}é`]) {
        expect(sha256(text)).toBe(createHash('sha256').update(text, 'utf8').digest('hex'))
      }
    },
  )
})

describe('stable ids', () => {
  it('are the same for the same parts and differ when a boundary moves', () => {
    expect(makeStableId('f', ['1', 'ab', 'c'])).toBe(makeStableId('f', ['1', 'ab', 'c']))
    expect(makeStableId('f', ['1', 'ab', 'c'])).not.toBe(makeStableId('f', ['1', 'a', 'bc']))
  })

  it('put the key in every place equally often', () => {
    const places = [0, 0, 0, 0]
    for (let n = 0; n < 2000; n++) {
      const at = orderByHash(`item ${n}`, ['key', 'x', 'y', 'z'], (value) => value).indexOf('key')
      places[at] = (places[at] ?? 0) + 1
    }
    for (const count of places) expect(Math.abs(count - 500)).toBeLessThan(80)
  })

  it('pick within range', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.integer({ min: 1, max: 50 }),
        (seed, below) => pickByHash(seed, below) < below,
      ),
    )
  })
})

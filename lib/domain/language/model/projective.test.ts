import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findBestTree } from './projective'

/** All projective trees with one root over `n` words, by trying every list of heads. */
function listTrees(n: number): number[][] {
  const trees: number[][] = []
  const heads: number[] = []
  const extend = (): void => {
    if (heads.length === n) {
      if (isProjectiveTree(heads)) trees.push([...heads])
      return
    }
    for (let head = -1; head < n; head++) {
      heads.push(head)
      extend()
      heads.pop()
    }
  }
  extend()
  return trees
}

function isProjectiveTree(heads: readonly number[]): boolean {
  if (heads.filter((head) => head < 0).length !== 1) return false
  const climbs = (from: number): boolean => {
    let at = from
    for (let steps = 0; steps <= heads.length; steps++) {
      if (at < 0) return true
      at = heads[at] ?? -1
    }
    return false
  }
  if (!heads.every((_, i) => climbs(i))) return false
  return heads.every((head, i) => {
    if (head < 0)
      return heads.every((h, k) => h < 0 || Math.min(h, k) > i || Math.max(h, k) < i || h === i || k === i)
    const [low, high] = [Math.min(i, head), Math.max(i, head)]
    return heads.every((h, k) => k <= low || k >= high || (h >= low && h <= high))
  })
}

describe('best projective tree', () => {
  it.each([1, 2, 3, 4, 5])('is the best of all trees of %i words', (n) => {
    const trees = listTrees(n)
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: n * (n + 1), maxLength: n * (n + 1) }),
        (numbers) => {
          const scores = Float32Array.from(numbers)
          const worth = (heads: ArrayLike<number>): number =>
            Array.from(heads).reduce(
              (sum, head, i) => sum + (scores[i * (n + 1) + (head < 0 ? n : head)] ?? 0),
              0,
            )
          const best = Math.max(...trees.map(worth))
          expect(worth(findBestTree(scores, n, n + 1))).toBe(best)
        },
      ),
      { numRuns: 30 },
    )
  })

  it('is always one projective tree', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 14 }), fc.integer({ min: 1, max: 1e6 }), (n, seed) => {
        const scores = Float32Array.from({ length: n * (n + 1) }, (_, i) => Math.sin(i * seed))
        expect(isProjectiveTree([...findBestTree(scores, n, n + 1)])).toBe(true)
      }),
    )
  })

  it('has no heads for no words', () => {
    expect(findBestTree(new Float32Array(0), 0, 16)).toHaveLength(0)
  })
})

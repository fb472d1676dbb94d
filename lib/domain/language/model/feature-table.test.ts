import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addScores, buildTable, findRow } from './feature-table'

describe('feature table', () => {
  it('finds exactly the keys that it was built from', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(
          fc.integer().filter((key) => key !== 0),
          { maxLength: 200 },
        ),
        fc.integer(),
        (keys, stranger) => {
          const table = buildTable(Int32Array.from(keys), new Float32Array(keys.length * 2), 2, 1)
          for (const [row, key] of keys.entries()) expect(findRow(table, key)).toBe(row * 2)
          if (!keys.includes(stranger) && stranger !== 0) expect(findRow(table, stranger)).toBe(-1)
        },
      ),
    )
  })

  it('adds the rows of known features and nothing for strangers', () => {
    const table = buildTable(Int32Array.of(7, -9), Float32Array.of(1, 2, 10, 20), 2, 1)
    const scores = new Float64Array(2)
    addScores(table, Int32Array.of(7, 1234, -9, 7), 3, scores)
    expect([...scores]).toEqual([11, 22])
  })

  it('gives the feature that hashes to the empty mark a key of its own', () => {
    const table = buildTable(Int32Array.of(8, 1), Float32Array.of(4, 5), 1, 1)
    expect(findRow(table, 0)).toBe(1)
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addScores, buildTable, findRow } from './feature-table'
import { decodePackedTable, decodeTable, encodeTable, quantise } from './table-codec'

const rows = fc.uniqueArray(
  fc.tuple(
    fc.integer().filter((key) => key !== 0),
    fc.array(fc.float({ min: -50, max: 50, noNaN: true }), {
      minLength: 3,
      maxLength: 3,
    }),
  ),
  { selector: ([key]) => key, maxLength: 40 },
)

describe('table codec', () => {
  it('rounds no weight by more than half a step', () => {
    fc.assert(
      fc.property(rows, (list) => {
        const table = buildTable(
          Int32Array.from(list, ([key]) => key),
          Float32Array.from(list.flatMap(([, w]) => w)),
          3,
          1,
        )
        const small = quantise(table)
        for (const [key, weights] of list) {
          const at = findRow(small, key)
          for (const [k, weight] of weights.entries()) {
            const rounded = at < 0 ? 0 : (small.weights[at + k] ?? 0) * small.scale
            expect(Math.abs(rounded - weight)).toBeLessThanOrEqual(small.scale * 0.5001)
          }
        }
      }),
    )
  })

  it.each([
    ['mostly zero', 0],
    ['full', 5],
  ])('writes and reads rows that are %s', (_, fill) => {
    const classes = 20
    const weights = new Float32Array(3 * classes).fill(fill)
    weights[4] = -3
    weights[classes] = 1
    weights[2 * classes + 19] = 127
    const small = quantise(buildTable(Int32Array.of(-5, 900, 12), weights, classes, 1))
    const back = decodeTable(encodeTable(small))
    expect(back).toEqual(small)
    const features = Int32Array.of(12, -5, 77, 900)
    const [whole, packed] = [new Float64Array(classes), new Float64Array(classes)]
    addScores(back, features, 4, whole)
    addScores(decodePackedTable(encodeTable(small)), features, 4, packed)
    expect(packed).toEqual(whole)
  })

  it('drops rows that round to nothing', () => {
    const table = buildTable(Int32Array.of(3, 4), Float32Array.of(100, 0, 0.01, 0), 2, 1)
    const small = quantise(table)
    expect(findRow(small, 3)).toBeGreaterThanOrEqual(0)
    expect(findRow(small, 4)).toBe(-1)
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MatrixArena } from './matrix-kernel'

/** The same sums with plain loops, rounded to single precision after every step. */
function multiplyPlainly(
  x: Float32Array,
  w: Float32Array,
  out: Float32Array,
  rows: number,
  inputs: number,
  outputs: number,
): number[] {
  const result: number[] = []
  for (let r = 0; r < rows; r++) {
    for (let j = 0; j < outputs; j++) {
      let sum = out[r * outputs + j] ?? 0
      for (let k = 0; k < inputs; k++)
        sum = Math.fround(sum + Math.fround((x[r * inputs + k] ?? 0) * (w[k * outputs + j] ?? 0)))
      result.push(sum)
    }
  }
  return result
}

describe('matrix kernel', () => {
  it('gives the bits of plain single-precision loops', () => {
    const size = fc.integer({ min: 1, max: 9 })
    fc.assert(
      fc.property(
        size,
        size,
        fc.integer({ min: 1, max: 3 }),
        fc.integer({ min: 1, max: 1e6 }),
        (rows, inputs, blocks, seed) => {
          const outputs = blocks * 16
          const arena = new MatrixArena(4096)
          const fill = (view: Float32Array, salt: number): Float32Array =>
            view.map((_, i) => Math.sin((i + 1) * salt * seed))
          const [x, w, out] = [
            arena.take(rows * inputs),
            arena.take(inputs * outputs),
            arena.take(rows * outputs),
          ]
          x.set(fill(x, 1.1))
          w.set(fill(w, 0.7))
          out.set(fill(out, 0.3))
          const expected = multiplyPlainly(x, w, out, rows, inputs, outputs)
          arena.addProduct(x, w, out, rows, inputs, outputs)
          expect([...out]).toEqual(expected)
        },
      ),
      { numRuns: 40 },
    )
  })

  it('hands out zeroed room again after a reset', () => {
    const arena = new MatrixArena(64)
    const mark = arena.mark
    arena.take(16).fill(3)
    arena.reset(mark)
    expect([...arena.take(16)]).toEqual(new Array(16).fill(0))
  })

  it('refuses columns that do not fill a block', () => {
    const arena = new MatrixArena(64)
    const view = arena.take(8)
    expect(() => arena.addProduct(view, view, view, 1, 1, 8)).toThrow(/multiple of 16/)
  })

  it('says so when it is full', () => {
    expect(() => new MatrixArena(16).take(1 << 20)).toThrow(RangeError)
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { TALL, WIDE, createIntegerKernel } from './integer-kernel'
import { packMatrix } from './integer-matrix'
import { MatrixArena } from './matrix-kernel'

describe('integer matrices', () => {
  it('multiply to the sums of plain loops over whole numbers, and cannot overflow at their limit', () => {
    const size = fc.integer({ min: 1, max: 4 })
    fc.assert(
      fc.property(size, size, size, fc.integer({ min: 1, max: 1e6 }), (groups, eights, blocks, seed) => {
        const [rows, inputs, outputs] = [groups * TALL, eights * 8, blocks * WIDE]
        const arena = new MatrixArena(8192)
        const weights = Float32Array.from({ length: inputs * outputs }, (_, i) => Math.sin((i + 1) * seed))
        const bias = new Float32Array(outputs)
        const matrix = packMatrix(arena, [{ weights, columns: outputs, bias }])
        const cells = arena.take((rows * inputs) / 2)
        const x = new Int16Array(cells.buffer, cells.byteOffset, rows * inputs)
        for (let i = 0; i < x.length; i++) x[i] = Math.round(matrix.limit * Math.cos((i + 2) * seed))
        const scales = arena.take(rows).fill(1)
        const out = arena.take(rows * outputs)
        matrix.multiply(
          cells.byteOffset,
          matrix.at,
          matrix.bias.byteOffset,
          0,
          out.byteOffset,
          scales.byteOffset,
          rows,
          1,
        )
        for (let r = 0; r < rows; r++) {
          for (let j = 0; j < outputs; j++) {
            let sum = 0
            for (let k = 0; k < inputs; k++)
              sum += (x[r * inputs + k] ?? 0) * Math.round((weights[k * outputs + j] ?? 0) / matrix.unit)
            expect(Math.abs(sum)).toBeLessThan(2 ** 31)
            expect(out[r * outputs + j]).toBe(Math.fround(sum))
          }
        }
      }),
      { numRuns: 40 },
    )
  })

  it('rounds rows each by their own scale, and leaves a row of zeros alone', () => {
    const arena = new MatrixArena(1024)
    const kernel = createIntegerKernel(arena.memory)
    const x = arena.take(3 * 8)
    x.set([1, -2, 0.5, 0, 0.001, 0, 0, 2], 0)
    x.set([100, -50, 0, 0, 0, 0, 0, 25], 16)
    const cells = arena.take(12)
    const scales = arena.take(3)
    kernel.quantise(x.byteOffset, cells.byteOffset, scales.byteOffset, 3, 8, 1000)
    const found = new Int16Array(cells.buffer, cells.byteOffset, 24)
    expect([...found.subarray(0, 8)]).toEqual([500, -1000, 250, 0, 0, 0, 0, 1000])
    expect([...found.subarray(8, 16)]).toEqual([0, 0, 0, 0, 0, 0, 0, 0])
    expect([...found.subarray(16)]).toEqual([1000, -500, 0, 0, 0, 0, 0, 250])
    expect([...scales]).toEqual([Math.fround(0.002), 0, Math.fround(0.1)])
  })

  it('keeps columns of several matrices side by side, with their biases', () => {
    const arena = new MatrixArena(1024)
    const part = (value: number) => ({
      weights: new Float32Array(8 * 8).fill(value),
      columns: 8,
      bias: new Float32Array(8).fill(value),
    })
    const matrix = packMatrix(arena, [part(1), part(-2)])
    expect(matrix).toMatchObject({ inputs: 8, outputs: 16 })
    expect([...matrix.bias]).toEqual([...new Array<number>(8).fill(1), ...new Array<number>(8).fill(-2)])
  })
})

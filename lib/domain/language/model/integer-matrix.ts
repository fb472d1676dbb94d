import { WIDE, createIntegerProduct, type IntegerProduct } from './integer-kernel'
import type { MatrixArena } from './matrix-kernel'

/** Weights of 14 bits: finer than the 8 bits they are stored with. */
const MOST = 8191
const LARGEST_SUM = 2 ** 31 - 1
const LARGEST_INPUT = 32767

/** A matrix for the integer kernel, in its order. A weight is a stored number times `unit`. */
export type IntegerMatrix = {
  /** Where it lies in the arena's memory, in bytes. */
  readonly at: number
  readonly inputs: number
  readonly outputs: number
  readonly unit: number
  /** Inputs up to this cannot overflow any sum. */
  readonly limit: number
  /** In the arena's memory too. */
  readonly bias: Float32Array
  /** The product for matrices of this shape. */
  readonly multiply: IntegerProduct
}

/** What {@link packMatrix} reads: rows × columns, with one bias a column. */
export type PlainMatrix = {
  readonly weights: Float32Array
  readonly columns: number
  readonly bias: Float32Array
}

/** Rounds matrices of the same inputs and sets them side by side, as one. */
export function packMatrix(arena: MatrixArena, parts: readonly PlainMatrix[]): IntegerMatrix {
  const outputs = parts.reduce((sum, part) => sum + part.columns, 0)
  const inputs = (parts[0]?.weights.length ?? 0) / (parts[0]?.columns ?? 1)
  const most = parts.reduce((high, part) => part.weights.reduce((m, w) => Math.max(m, Math.abs(w)), high), 0)
  const unit = Math.fround(most / MOST) || 1
  const cells = arena.take((inputs * outputs) / 2)
  const packed = new Int16Array(cells.buffer, cells.byteOffset, inputs * outputs)
  const sums = new Float64Array(outputs)
  let from = 0
  for (const { weights, columns } of parts) {
    for (let k = 0; k < inputs; k++) {
      for (let j = 0; j < columns; j++) {
        const value = Math.round((weights[k * columns + j] ?? 0) / unit)
        const column = from + j
        const block = Math.floor(column / WIDE) * WIDE * inputs
        packed[block + (k >> 1) * 2 * WIDE + (column % WIDE) * 2 + (k & 1)] = value
        sums[column] = (sums[column] ?? 0) + Math.abs(value)
      }
    }
    from += columns
  }
  const largest = sums.reduce((high, sum) => Math.max(high, sum), 1)
  const bias = arena.take(outputs)
  bias.set(parts.flatMap((part) => [...part.bias]))
  return {
    at: cells.byteOffset,
    inputs,
    outputs,
    unit,
    limit: Math.min(LARGEST_INPUT, Math.floor(LARGEST_SUM / largest)),
    bias,
    multiply: createIntegerProduct(arena.memory, { inputs, outputs }),
  }
}

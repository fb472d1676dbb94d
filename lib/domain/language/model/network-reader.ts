import { TALL, createIntegerKernel, type IntegerKernel } from './integer-kernel'
import { packMatrix, type IntegerMatrix, type PlainMatrix } from './integer-matrix'
import type { MatrixArena } from './matrix-kernel'
import {
  LAYERS,
  LEAK,
  distanceClass,
  padColumns,
  roleColumns,
  type NetworkParameters,
  type NetworkShape,
} from './network'

/** What the network says of a sentence: rows of numbers, one row a word. */
export type Reading = {
  /** Scores of each head for each word, `arcColumns` a row, the root at column `length`. */
  readonly arcs: Float32Array
  readonly arcColumns: number
  /** Roles, then scores of tags from `tagsAt`, then of name labels from `namesAt`; `columns` a row. */
  readonly top: Float32Array
  readonly columns: number
  readonly tagsAt: number
  readonly namesAt: number
}

/** Inputs rounded for the integer kernel; the first row is one of zeros, before the sentence. */
type Rounded = { readonly at: number; readonly scales: number; readonly inputs: number }

/**
 * Where a product goes. `shift` is how many words further on a row reads its input: -1 the word before, 1 the word after. It is added to what
 * is there if it `goesOn`, else to the matrix's bias.
 */
type Target = {
  readonly out: Float32Array
  readonly length: number
  readonly shift: number
  readonly goesOn: boolean
}

/**
 * The network of `network.ts` for reading alone: the same steps with whole numbers of 16 bits in its matrix products, so that a result is
 * near that of training (a test holds them together) and the same bits on every machine.
 */
export class NetworkReader {
  private readonly kernel: IntegerKernel
  private readonly windows: readonly IntegerMatrix[]
  private readonly gates: readonly IntegerMatrix[]
  private readonly top: IntegerMatrix
  private readonly bilinear: IntegerMatrix
  private readonly labels: IntegerMatrix

  /** @param parameters may lie anywhere; they are not used after this */
  constructor(
    private readonly shape: NetworkShape,
    private readonly parameters: NetworkParameters,
    private readonly arena: MatrixArena,
  ) {
    this.kernel = createIntegerKernel(arena.memory)
    const { width, memory, arc } = shape
    const plain = (name: string, columns: number, biasName = `${name}Bias`): PlainMatrix => ({
      weights: this.need(name),
      columns,
      bias: this.need(biasName),
    })
    const window = this.need('window')
    const none = new Float32Array(width)
    this.windows = [0, 1, 2].map((d) =>
      packMatrix(arena, [
        {
          weights: window.subarray(d * width * width, (d + 1) * width * width),
          columns: width,
          bias: d === 0 ? this.need('windowBias') : none,
        },
      ]),
    )
    this.gates = Array.from({ length: LAYERS }, (_, l) =>
      packMatrix(arena, [plain(`gates${l}`, 4 * memory, `gatesBias${l}`)]),
    )
    this.top = packMatrix(arena, [
      plain('roles', roleColumns(shape)),
      plain('tags', shape.tags),
      plain('names', shape.names),
    ])
    this.bilinear = packMatrix(arena, [plain('bilinear', arc, 'headBias')])
    this.labels = packMatrix(arena, [plain('labels', shape.labels)])
  }

  private need(name: string): Float32Array {
    const found = this.parameters.get(name)
    if (!found) throw new Error(`The network has no parameter ${name}`)
    return found
  }

  /** Reads a sentence. @param words {@link padRows}(length) rows of `width` numbers in the arena */
  read(words: Float32Array, length: number): Reading {
    const { arena, shape } = this
    const { width, memory } = shape
    const rounded = this.round(words, length, width, Math.min(...this.windows.map((matrix) => matrix.limit)))
    const sums = arena.takeAsIs(padRows(length) * width)
    for (const [d, matrix] of this.windows.entries())
      this.multiply(rounded, matrix, { out: sums, length, shift: d - 1, goesOn: d > 0 })
    const columns = 2 * memory + width
    const mixed = arena.takeAsIs(padRows(length) * width)
    const layers = this.gates.map((matrix) => ({ matrix, out: arena.takeAsIs(padRows(length) * columns) }))
    // The mixed words are the last columns of what each layer gives.
    const [first = 0, second = 0] = layers.map(({ out }) => out.byteOffset + 8 * memory)
    this.kernel.blend(
      words.byteOffset,
      sums.byteOffset,
      mixed.byteOffset,
      first,
      second,
      length,
      width,
      4 * columns,
    )
    const zeros = arena.take(memory)
    let input = mixed
    for (const { matrix, out } of layers) {
      const gates = this.apply(input, matrix, length)
      const [step, outStep] = [16 * memory, 4 * columns]
      const last = length - 1
      this.kernel.remember(gates.byteOffset, zeros.byteOffset, out.byteOffset, length, memory, step, outStep)
      this.kernel.remember(
        gates.byteOffset + last * step + 8 * memory,
        zeros.byteOffset,
        out.byteOffset + last * outStep + 4 * memory,
        length,
        memory,
        -step,
        -outStep,
      )
      input = out
    }
    const top = this.apply(input, this.top, length)
    const arcColumns = padColumns(length + 1)
    const tagsAt = roleColumns(shape)
    return {
      arcs: this.scoreArcs(top, length, arcColumns),
      arcColumns,
      top,
      columns: this.top.outputs,
      tagsAt,
      namesAt: tagsAt + shape.tags,
    }
  }

  /** Scores of the relation of each word's arc, `labelColumns` a row; see `scoreRelations` in `network.ts`. */
  scoreRelations(
    { top, columns }: Reading,
    heads: Int32Array,
  ): { labels: Float32Array; labelColumns: number } {
    const { arc, relation } = this.shape
    const hidden = this.arena.take(padRows(heads.length) * relation)
    const sides = this.need('sides')
    for (let i = 0; i < heads.length; i++) {
      const head = heads[i] ?? -1
      if (head < 0) continue
      const d = i * columns + 2 * arc
      const h = head * columns + 2 * arc + relation
      const side = head < i ? 0 : relation
      for (let j = 0; j < relation; j++) {
        const x = (top[d + j] ?? 0) + (top[h + j] ?? 0) + (sides[side + j] ?? 0)
        hidden[i * relation + j] = x > 0 ? x : LEAK * x
      }
    }
    return { labels: this.apply(hidden, this.labels, heads.length), labelColumns: this.labels.outputs }
  }

  private scoreArcs(top: Float32Array, length: number, columns: number): Float32Array {
    const {
      arena,
      shape: { arc },
    } = this
    const wide = this.top.outputs
    const dependents = arena.takeAsIs(padRows(length) * arc)
    const upright = arena.take(arc * columns)
    const root = this.need('root')
    for (let i = 0; i < length; i++) {
      const from = i * wide
      const to = i * arc
      for (let j = 0; j < arc; j++) {
        const d = top[from + j] ?? 0
        dependents[to + j] = d > 0 ? d : LEAK * d
      }
      for (let j = 0, at = i; j < arc; j++, at += columns) {
        const h = top[from + arc + j] ?? 0
        upright[at] = h > 0 ? h : LEAK * h
      }
    }
    for (let j = 0; j < arc; j++) upright[j * columns + length] = root[j] ?? 0
    // A head's own bias is one more direction to compare it with.
    const turned = this.apply(dependents, this.bilinear, length)
    const arcs = arena.take(length * columns)
    const distance = this.need('distance')
    // All words see the same distances, each from its own place.
    const seen = Float32Array.from(
      { length: 2 * length },
      (_, k) => distance[distanceClass(length, k, 2 * length)] ?? 0,
    )
    const fromRoot = distance[distanceClass(0, length, length)] ?? 0
    for (let i = 0; i < length; i++) {
      for (let h = 0; h < length; h++) arcs[i * columns + h] = seen[length + h - i] ?? 0
      arcs[i * columns + length] = fromRoot
    }
    arena.addProduct(turned, upright, arcs, length, arc, columns)
    return arcs
  }

  /** `x · w + bias`. */
  private apply(x: Float32Array, matrix: IntegerMatrix, length: number): Float32Array<ArrayBuffer> {
    const out = this.arena.takeAsIs(padRows(length) * matrix.outputs)
    this.multiply(this.round(x, length, matrix.inputs, matrix.limit), matrix, {
      out,
      length,
      shift: 0,
      goesOn: false,
    })
    return out
  }

  private round(x: Float32Array, length: number, inputs: number, limit: number): Rounded {
    const rows = padRows(length) + TALL
    // Only the rows around the sentence must be zeros.
    const cells = this.arena.takeAsIs((rows * inputs) / 2)
    const scales = this.arena.take(rows)
    const rowBytes = 2 * inputs
    cells.fill(0, 0, inputs / 2).fill(0, ((length + 1) * inputs) / 2)
    this.kernel.quantise(
      x.byteOffset,
      cells.byteOffset + rowBytes,
      scales.byteOffset + 4,
      length,
      inputs,
      limit,
    )
    return { at: cells.byteOffset + rowBytes, scales: scales.byteOffset + 4, inputs }
  }

  private multiply(x: Rounded, matrix: IntegerMatrix, { out, length, shift, goesOn }: Target): void {
    const from = goesOn ? out : matrix.bias
    const fromStep = goesOn ? 4 * matrix.outputs : 0
    const at = x.at + shift * 2 * x.inputs
    matrix.multiply(
      at,
      matrix.at,
      from.byteOffset,
      fromStep,
      out.byteOffset,
      x.scales + 4 * shift,
      padRows(length),
      matrix.unit,
    )
  }
}

/** Rows are worked off a few together: memory for rows is rounded up. */
export function padRows(length: number): number {
  return Math.ceil(length / TALL) * TALL
}

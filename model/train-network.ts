import { WORD_COLUMNS, type WordColumn } from '../lib/domain/language/model/embedding'
import { MatrixArena } from '../lib/domain/language/model/matrix-kernel'
import {
  LAYERS,
  layerInputs,
  listParameters,
  roleColumns,
  runNetwork,
  type NetworkShape,
  type Noise,
} from '../lib/domain/language/model/network'
import { addGradients, transpose, type LossWeights, type Targets, type Trainable } from './network-gradient'
import type { Random } from './random'

/** Rows of the embedding tables that make up each word; their sum stands for the word. 0 means no row. */
export type WordRows = Readonly<Record<WordColumn, Int32Array>> & {
  readonly length: number
  /** Row of the pretrained vectors, -1 when unknown. */
  readonly vector: Int32Array
}

type NetworkExample = { readonly rows: WordRows; readonly targets: Targets; readonly rarity: Float32Array }

/** Pretrained word vectors, one row of `size` numbers a word; read-only. */
export type Vectors = { readonly size: number; readonly values: Float32Array }

export type NetworkOptions = {
  readonly epochs: number
  readonly batch: number
  readonly rate: number
  readonly dropout: number
  /** How often a word loses its pretrained vector, too, so that unknown words are met in training. */
  readonly blanking: number
  readonly losses: LossWeights
}

/** A network being trained: dense parameters in the arena, embedding tables and the projection of the vectors beside it. */
export type NetworkState = Trainable & {
  readonly arena: MatrixArena
  readonly tables: ReadonlyMap<WordColumn, Float32Array>
  readonly projection: Float32Array
  readonly projectionGradient: Float32Array
  readonly vectors: Vectors
}

/** Largest sentence is a few hundred words; activations and gradients of one take well under this. */
const ARENA_FLOATS = 24_000_000

export function createNetwork(
  shape: NetworkShape,
  sizes: Readonly<Record<WordColumn, number>>,
  vectors: Vectors,
  random: Random,
): NetworkState {
  const arena = new MatrixArena(ARENA_FLOATS)
  const fill = (view: Float32Array, scale: number): Float32Array => {
    for (let i = 0; i < view.length; i++) view[i] = (random.next() * 2 - 1) * scale
    return view
  }
  const values = new Map<string, Float32Array>()
  const transposes = new Map<string, Float32Array>()
  const gradients = new Map<string, Float32Array>()
  for (const { name, rows, columns } of listParameters(shape)) {
    const isZero =
      /Bias\d?$/.test(name) ||
      name === 'distance' ||
      name === 'sides' ||
      name === 'tags' ||
      name === 'names' ||
      name === 'labels'
    values.set(
      name,
      fill(arena.take(rows * columns), isZero ? 0 : Math.sqrt(3 / rows) * (name === 'bilinear' ? 0.5 : 1)),
    )
    gradients.set(name, arena.take(rows * columns))
    if (rows > 1) transposes.set(name, arena.take(rows * columns))
  }
  fill(values.get('root') ?? new Float32Array(0), 0.1)
  fill(values.get('headBias') ?? new Float32Array(0), 0.1)
  for (let l = 0; l < LAYERS; l++) startGates(values.get(`gatesBias${l}`), shape.memory)
  const tables = new Map(
    WORD_COLUMNS.map((name) => [name, fill(new Float32Array(sizes[name] * shape.width), 0.1)]),
  )
  for (const table of tables.values()) table.fill(0, 0, shape.width)
  const projection = fill(
    arena.take(vectors.size * shape.width),
    0.7 * Math.sqrt(3 / Math.max(1, vectors.size)),
  )
  const projectionGradient = arena.take(vectors.size * shape.width)
  return { shape, values, transposes, gradients, arena, tables, projection, projectionGradient, vectors }
}

/** Memories start with different spans, from a few words to the whole sentence. */
function startGates(bias: Float32Array | undefined, memory: number): void {
  if (!bias) return
  for (let j = 0; j < memory; j++) {
    bias[j] = -2.5 + (3 * j) / memory
    bias[2 * memory + j] = -2.5 + (3 * j) / memory
  }
}

/** Adds up the embeddings of each word. With `random`, words and vectors are hidden by chance. */
function embedWords(
  state: NetworkState,
  rows: WordRows,
  hidden: HiddenWords | null,
): { words: Float32Array; inputs: Float32Array } {
  const { width } = state.shape
  const { size, values } = state.vectors
  const words = state.arena.take(rows.length * width)
  const inputs = state.arena.take(rows.length * size)
  for (let i = 0; i < rows.length; i++) {
    const vector = hidden?.vectors[i] ? -1 : (rows.vector[i] ?? -1)
    if (vector >= 0) inputs.set(values.subarray(vector * size, (vector + 1) * size), i * size)
    for (const name of WORD_COLUMNS) {
      const row = (name === 'lower' || name === 'form') && hidden?.words[i] ? 0 : (rows[name][i] ?? 0)
      const table = state.tables.get(name)
      if (row === 0 || !table) continue
      for (let j = 0; j < width; j++)
        words[i * width + j] = (words[i * width + j] ?? 0) + (table[row * width + j] ?? 0)
    }
  }
  state.arena.addProduct(inputs, state.projection, words, rows.length, size, width)
  return { words, inputs }
}

/** Which words of a sentence lose their own row or their vector in one pass. */
type HiddenWords = { readonly words: Uint8Array; readonly vectors: Uint8Array }

function hide(example: NetworkExample, blanking: number, random: Random): HiddenWords {
  const length = example.rows.length
  const hidden = { words: new Uint8Array(length), vectors: new Uint8Array(length) }
  for (let i = 0; i < length; i++) {
    hidden.words[i] = random.next() < (example.rarity[i] ?? 0) ? 1 : 0
    hidden.vectors[i] = random.next() < blanking ? 1 : 0
  }
  return hidden
}

function drawNoise(shape: NetworkShape, rate: number, random: Random): Noise {
  const mask = (columns: number): Float32Array => {
    const out = new Float32Array(columns)
    for (let j = 0; j < columns; j++) out[j] = random.next() < rate ? 0 : 1 / (1 - rate)
    return out
  }
  return {
    words: mask(shape.width),
    layers: Array.from({ length: LAYERS }, (_, l) => mask(layerInputs(shape, l + 1))),
    roles: mask(roleColumns(shape)),
  }
}

/** First and second moments of each group of numbers (Kingma & Ba 2015). */
class Adam {
  private readonly moments = new Map<string, { first: Float32Array; second: Float32Array }>()
  private step = 0
  private rate = 0

  begin(rate: number): void {
    this.step++
    this.rate = (rate * Math.sqrt(1 - 0.98 ** this.step)) / (1 - 0.9 ** this.step)
  }

  /** Moves `values[from …]` against the gradient times `scale`, and clears the gradient. */
  move(
    name: string,
    values: Float32Array,
    gradient: Float32Array,
    scale: number,
    from = 0,
    count = values.length,
  ): void {
    let moment = this.moments.get(name)
    if (!moment) {
      moment = { first: new Float32Array(values.length), second: new Float32Array(values.length) }
      this.moments.set(name, moment)
    }
    const { first, second } = moment
    for (let i = from; i < from + count; i++) {
      const g = (gradient[i] ?? 0) * scale
      const m = 0.9 * (first[i] ?? 0) + 0.1 * g
      const s = 0.98 * (second[i] ?? 0) + 0.02 * g * g
      first[i] = m
      second[i] = s
      values[i] = (values[i] ?? 0) - (this.rate * m) / (Math.sqrt(s) + 1e-8)
      gradient[i] = 0
    }
  }
}

/** Trains all outputs of the network together on sentences in a shuffled order, a few at a time. */
export function trainNetwork(
  state: NetworkState,
  examples: readonly NetworkExample[],
  options: NetworkOptions,
  random: Random,
  report: (epoch: number, loss: number) => void = () => {},
): void {
  const { arena, shape } = state
  const { width } = shape
  const adam = new Adam()
  const gradients = new Map(
    WORD_COLUMNS.map((name) => [name, new Float32Array(state.tables.get(name)?.length ?? 0)]),
  )
  const touched = new Map(WORD_COLUMNS.map((name) => [name, new Set<number>()]))
  const total = (options.epochs * examples.length) / options.batch
  let step = 0
  let inBatch = 0
  let wordsInBatch = 0
  refreshTransposes(state)
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    let loss = 0
    let words = 0
    for (const example of random.shuffle(examples)) {
      const mark = arena.mark
      const noise = drawNoise(shape, options.dropout, random)
      const hidden = hide(example, options.blanking, random)
      const embedded = embedWords(state, example.rows, hidden)
      const length = example.rows.length
      const activations = runNetwork(shape, state.values, embedded.words, length, arena, noise)
      const back = addGradients(state, activations, example.targets, options.losses, noise, arena)
      const size = state.vectors.size
      arena.addProduct(
        transpose(embedded.inputs, length, size, arena),
        back.words,
        state.projectionGradient,
        size,
        length,
        width,
      )
      for (const name of WORD_COLUMNS) {
        const gradient = gradients.get(name)
        for (let i = 0; gradient && i < length; i++) {
          const row =
            (name === 'lower' || name === 'form') && hidden.words[i] ? 0 : (example.rows[name][i] ?? 0)
          if (row === 0) continue
          touched.get(name)?.add(row)
          for (let j = 0; j < width; j++)
            gradient[row * width + j] = (gradient[row * width + j] ?? 0) + (back.words[i * width + j] ?? 0)
        }
      }
      arena.reset(mark)
      loss += back.loss
      words += length
      wordsInBatch += length
      if (++inBatch < options.batch) continue
      step++
      adam.begin(options.rate * Math.min(1, step / 200) * Math.max(0.02, 1 - step / total))
      const scale = 1 / wordsInBatch
      for (const [name, values] of state.values)
        adam.move(name, values, state.gradients.get(name) ?? values, scale)
      adam.move('projection', state.projection, state.projectionGradient, scale)
      for (const name of WORD_COLUMNS) {
        const table = state.tables.get(name)
        const gradient = gradients.get(name)
        const rows = touched.get(name)
        if (!table || !gradient || !rows) continue
        for (const row of rows) adam.move(`embedding ${name}`, table, gradient, scale, row * width, width)
        rows.clear()
      }
      refreshTransposes(state)
      inBatch = 0
      wordsInBatch = 0
    }
    report(epoch, loss / Math.max(1, words))
  }
}

function refreshTransposes(state: NetworkState): void {
  for (const { name, rows, columns } of listParameters(state.shape)) {
    const values = state.values.get(name)
    const out = state.transposes.get(name)
    if (!values || !out) continue
    for (let r = 0; r < rows; r++)
      for (let k = 0; k < columns; k++) out[k * rows + r] = values[r * columns + k] ?? 0
  }
}

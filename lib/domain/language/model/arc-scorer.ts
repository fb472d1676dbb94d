import { writeEmbeddings } from './embedding'
import type { FeatureTable } from './feature-table'
import { findHighest } from './highest'
import { MatrixArena } from './matrix-kernel'
import type { NetworkParameters, NetworkShape } from './network'
import { NetworkReader, padRows, type Reading } from './network-reader'
import type { SentenceCodes } from './sentence-codes'

/** Longest stretch that the network reads at once; longer sentences are read in pieces. */
export const LONGEST_PIECE = 256

/** Room for parameters while they are read, and for those in use with the activations of the longest piece. */
const LOADING_FLOATS = 1_000_000
const ARENA_FLOATS = 2_000_000

/** How many words' rows are kept, about half a kilobyte each. */
const MOST_REMEMBERED = 8000

/** The sizes of a network, and how to put its parameters into an arena. */
export type NetworkSource = {
  readonly shape: NetworkShape
  readonly load: (arena: MatrixArena) => NetworkParameters
}

/** The network with its memory. Not safe to share between threads; each thread loads its own. */
export class ArcScorer {
  private readonly arena = new MatrixArena(ARENA_FLOATS)
  private readonly shape: NetworkShape
  private readonly reader: NetworkReader
  private readonly start: number
  private readonly rows = new Map<string, Float32Array>()

  constructor(
    network: NetworkSource,
    private readonly embeddings: FeatureTable,
  ) {
    this.shape = network.shape
    const loaded = network.load(new MatrixArena(LOADING_FLOATS))
    this.reader = new NetworkReader(
      network.shape,
      new Map([...loaded].map(([name, values]) => [name, values.slice()])),
      this.arena,
    )
    this.start = this.arena.mark
  }

  /**
   * Scores a sentence of at most {@link LONGEST_PIECE} words; arcs come as logarithms of probabilities. The views are good until the
   * next call.
   */
  score(codes: SentenceCodes, sentence: readonly string[]): Reading {
    const { arena, shape } = this
    arena.reset(this.start)
    const words = arena.take(padRows(codes.length) * shape.width)
    if (this.rows.size > MOST_REMEMBERED) this.rows.clear()
    writeEmbeddings(this.embeddings, codes, words, { words: sentence, rows: this.rows })
    const reading = this.reader.read(words, codes.length)
    normaliseArcs(reading.arcs, codes.length, reading.arcColumns)
    return reading
  }

  /** The relation of each word's arc in a tree of the sentence scored last, as a class number; -1 for the root. */
  nameRelations(reading: Reading, heads: Int32Array, count: number): Int16Array {
    const { labels, labelColumns } = this.reader.scoreRelations(reading, heads)
    const named = new Int16Array(heads.length).fill(-1)
    for (let i = 0; i < heads.length; i++)
      if ((heads[i] ?? -1) >= 0) named[i] = findHighest(labels, count, i * labelColumns)
    return named
  }
}

/** Turns each word's scores into logarithms of probabilities; a word is never its own head. */
function normaliseArcs(arcs: Float32Array, length: number, columns: number): void {
  for (let i = 0; i < length; i++) {
    const row = i * columns
    arcs[row + i] = -1e9
    let highest = -Infinity
    for (let h = 0; h <= length; h++) highest = Math.max(highest, arcs[row + h] ?? 0)
    let total = 0
    for (let h = 0; h <= length; h++) total += Math.exp((arcs[row + h] ?? 0) - highest)
    const shift = highest + Math.log(total)
    for (let h = 0; h <= length; h++) arcs[row + h] = (arcs[row + h] ?? 0) - shift
  }
}

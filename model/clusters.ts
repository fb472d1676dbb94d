import { LEXICON_COLUMNS, lexiconKey } from '../lib/domain/language/model/lexicon'
import { MatrixArena } from '../lib/domain/language/model/matrix-kernel'
import type { WordVectors } from './vectors'

/** Cluster counts of the three columns (multiples of 16), how many frequent words to learn the centres from, and the rounds. */
type ClusterOptions = {
  readonly sizes: readonly number[]
  readonly learnWords: number
  readonly rounds: number
}

const CLUSTER_OPTIONS: ClusterOptions = { sizes: [64, 320, 1536], learnWords: 30000, rounds: 8 }

/** A lexicon as parallel arrays, ready to be built or written. */
export type LexiconData = { readonly keys: Int32Array; readonly values: Uint16Array }

/** Points compared at once. */
const BLOCK = 64

/**
 * Groups words of similar use by spherical k-means over word vectors (as features: Koo et al. 2008, there with Brown clusters). Only the
 * cluster numbers go into the weights. Centres start from words spread evenly over the order of frequency.
 */
export function learnLexicon(vectors: WordVectors, options: ClusterOptions = CLUSTER_OPTIONS): LexiconData {
  const { size, values: points } = vectors
  const keys = Int32Array.from(vectors.words, lexiconKey)
  const values = new Uint16Array(keys.length * LEXICON_COLUMNS)
  for (const [column, count] of options.sizes.entries()) {
    const learn = points.subarray(0, Math.min(keys.length, options.learnWords) * size)
    if (learn.length === 0) continue
    let centres = startCentres(learn, size, count)
    for (let round = 0; round < options.rounds; round++)
      centres = moveCentres(learn, findNearest(learn, centres, size), centres, size)
    for (const [i, cluster] of findNearest(points, centres, size).entries())
      values[i * LEXICON_COLUMNS + column] = cluster + 1
  }
  return { keys, values }
}

function startCentres(points: Float32Array, size: number, count: number): Float32Array {
  const total = points.length / size
  const centres = new Float32Array(count * size)
  for (let k = 0; k < count; k++) {
    const from = Math.floor((k * total) / count) * size
    centres.set(points.subarray(from, from + size), k * size)
  }
  return centres
}

/** The mean direction of the points of each cluster; an empty cluster stays where it was. */
function moveCentres(
  points: Float32Array,
  nearest: Uint16Array,
  before: Float32Array,
  size: number,
): Float32Array {
  const sums = new Float64Array(before.length)
  for (const [i, cluster] of nearest.entries()) {
    for (let d = 0; d < size; d++)
      sums[cluster * size + d] = (sums[cluster * size + d] ?? 0) + (points[i * size + d] ?? 0)
  }
  const after = new Float32Array(before)
  for (let from = 0; from < after.length; from += size) {
    const sum = sums.subarray(from, from + size)
    const norm = Math.sqrt(sum.reduce((total, x) => total + x * x, 0))
    for (let d = 0; norm > 0 && d < size; d++) after[from + d] = (sum[d] ?? 0) / norm
  }
  return after
}

/** The centre of largest cosine for each point; the first of equals. */
function findNearest(points: Float32Array, centres: Float32Array, size: number): Uint16Array {
  const total = points.length / size
  const count = centres.length / size
  const arena = new MatrixArena(size * count + BLOCK * (size + count) + 256)
  const upright = arena.take(size * count)
  for (let k = 0; k < count; k++)
    for (let d = 0; d < size; d++) upright[d * count + k] = centres[k * size + d] ?? 0
  const block = arena.take(BLOCK * size)
  const scores = arena.take(BLOCK * count)
  const nearest = new Uint16Array(total)
  for (let from = 0; from < total; from += BLOCK) {
    const rows = Math.min(BLOCK, total - from)
    block.set(points.subarray(from * size, (from + rows) * size))
    scores.fill(0)
    arena.addProduct(block, upright, scores, rows, size, count)
    for (let r = 0; r < rows; r++) {
      let best = 0
      for (let k = 1; k < count; k++)
        if ((scores[r * count + k] ?? 0) > (scores[r * count + best] ?? 0)) best = k
      nearest[from + r] = best
    }
  }
  return nearest
}

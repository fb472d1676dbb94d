import { WORD_COLUMNS, embeddingKey, type WordColumn } from '../lib/domain/language/model/embedding'
import { buildTable, type FeatureTable } from '../lib/domain/language/model/feature-table'
import { PAD, type SentenceCodes } from '../lib/domain/language/model/sentence-codes'
import type { NetworkState, WordRows } from './train-network'
import { lowerCode, type WordVectors } from './vectors'

/** Which code has which row of which embedding table; rows count from 1. */
type RowIndex = {
  readonly codes: Readonly<Record<WordColumn, ReadonlyMap<number, number>>>
  /** The pretrained vector of each word code. */
  readonly vectors: ReadonlyMap<number, number>
}

/** How often a word, an ending or a shape must occur to have a row of its own. */
const FEWEST = 2

function mapColumns<T>(make: (name: WordColumn) => T): Record<WordColumn, T> {
  return Object.fromEntries(WORD_COLUMNS.map((name) => [name, make(name)])) as Record<WordColumn, T>
}

/** Gives rows to what occurs often enough in the training sentences. */
export function indexRows(sentences: readonly SentenceCodes[], vectors: WordVectors): RowIndex {
  const vectorOf = new Map<number, number>()
  for (const [i, word] of vectors.words.entries()) {
    const code = lowerCode(word)
    if (!vectorOf.has(code)) vectorOf.set(code, i)
  }
  return {
    codes: mapColumns((name) => indexColumn(sentences, (codes) => codes[name], FEWEST)),
    vectors: vectorOf,
  }
}

function indexColumn(
  sentences: readonly SentenceCodes[],
  column: (codes: SentenceCodes) => Int32Array,
  fewest: number,
): Map<number, number> {
  const counts = new Map<number, number>()
  for (const codes of sentences) {
    for (const code of column(codes).subarray(PAD, PAD + codes.length))
      counts.set(code, (counts.get(code) ?? 0) + 1)
  }
  const frequent = [...counts].filter(([, count]) => count >= fewest).map(([code]) => code)
  return new Map(frequent.map((code, i) => [code, i + 1]))
}

/** How many rows each table needs, row 0 included. */
export function countRows(index: RowIndex): Record<WordColumn, number> {
  return mapColumns((name) => index.codes[name].size + 1)
}

/** The rows of a sentence. A word that has neither row nor vector uses its part after the last hyphen, as the finished model does. */
export function findRows(index: RowIndex, codes: SentenceCodes): WordRows {
  const { length } = codes
  const rows = { length, vector: new Int32Array(length), ...mapColumns(() => new Int32Array(length)) }
  for (let i = 0; i < length; i++) {
    const at = i + PAD
    const lower = codes.lower[at] ?? 0
    for (const name of WORD_COLUMNS) rows[name][i] = index.codes[name].get(codes[name][at] ?? 0) ?? 0
    const isKnown = index.codes.lower.has(lower) || index.vectors.has(lower)
    const code = isKnown ? lower : (codes.tail[at] ?? 0)
    rows.lower[i] = index.codes.lower.get(code) ?? 0
    rows.vector[i] = index.vectors.get(code) ?? -1
  }
  return rows
}

/** How likely each word of each sentence is to be hidden while training (Kiperwasser & Goldberg 2016): rarer, more often. */
export function measureRarity(sentences: readonly SentenceCodes[], strength = 0.25): Float32Array[] {
  const counts = new Map<number, number>()
  const wordsOf = (codes: SentenceCodes): Int32Array => codes.lower.subarray(PAD, PAD + codes.length)
  for (const codes of sentences)
    for (const word of wordsOf(codes)) counts.set(word, (counts.get(word) ?? 0) + 1)
  return sentences.map((codes) =>
    Float32Array.from(wordsOf(codes), (word) => strength / (strength + (counts.get(word) ?? 0))),
  )
}

/** One table of all rows, with what the network made of each pretrained vector folded into the row of its word. */
export function foldEmbeddings(state: NetworkState, index: RowIndex): FeatureTable {
  const { width } = state.shape
  const rows = new Map<number, Float32Array>()
  const rowOf = (key: number): Float32Array => {
    const row = rows.get(key) ?? new Float32Array(width)
    rows.set(key, row)
    return row
  }
  for (const [kind, name] of WORD_COLUMNS.entries()) {
    const table = state.tables.get(name) ?? new Float32Array(0)
    for (const [code, from] of index.codes[name]) {
      const row = rowOf(embeddingKey(kind, code))
      for (let j = 0; j < width; j++) row[j] = (row[j] ?? 0) + (table[from * width + j] ?? 0)
    }
  }
  const { size, values } = state.vectors
  for (const [code, from] of index.vectors) {
    const row = rowOf(embeddingKey(WORD_COLUMNS.indexOf('lower'), code))
    for (let d = 0; d < size; d++) {
      const x = values[from * size + d] ?? 0
      for (let j = 0; j < width; j++) row[j] = (row[j] ?? 0) + x * (state.projection[d * width + j] ?? 0)
    }
  }
  const weights = new Float32Array(rows.size * width)
  for (const [i, row] of [...rows.values()].entries()) weights.set(row, i * width)
  return buildTable(Int32Array.from(rows.keys()), weights, width, 1)
}

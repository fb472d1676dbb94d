import { findRow, type FeatureTable } from './feature-table'
import { mix } from './hash'
import { PAD, type SentenceCodes } from './sentence-codes'

/**
 * Columns whose rows add up to what the network reads of a word: its spelling (with what pretrained vectors knew of it folded in), the
 * same with case, its beginning, its ending and its shape. All rows are in one table; a kind and a code give the key.
 */
export const WORD_COLUMNS = [
  'lower',
  'form',
  'suffix2',
  'suffix3',
  'suffix4',
  'prefix1',
  'prefix3',
  'shape',
] as const
export type WordColumn = (typeof WORD_COLUMNS)[number]

/** The key of a row of column number `kind`. */
export function embeddingKey(kind: number, code: number): number {
  return mix(mix(0x77ab + kind, code), kind + 1)
}

/** The words of a sentence, and the finished rows of words seen before. */
export type RowMemory = { readonly words: readonly string[]; readonly rows: Map<string, Float32Array> }

/** Writes one row of `table.classes` numbers a word into `out`. A word without a row of its own falls back to its part after the last hyphen. */
export function writeEmbeddings(
  table: FeatureTable,
  codes: SentenceCodes,
  out: Float32Array,
  memory: RowMemory | null = null,
): void {
  const width = table.classes
  for (let i = 0; i < codes.length; i++) {
    const key = memory?.words[i] ?? ''
    const known = memory?.rows.get(key)
    if (known) {
      out.set(known, i * width)
      continue
    }
    const at = i + PAD
    for (const [kind, column] of WORD_COLUMNS.entries()) {
      const row = findRow(table, embeddingKey(kind, codes[column][at] ?? 0))
      const isTail = row < 0 && column === 'lower'
      addRow(table, isTail ? findRow(table, embeddingKey(kind, codes.tail[at] ?? 0)) : row, out, i * width)
    }
    memory?.rows.set(key, out.slice(i * width, (i + 1) * width))
  }
}

function addRow(table: FeatureTable, row: number, out: Float32Array, at: number): void {
  if (row < 0) return
  const { weights, scale, classes } = table
  for (let j = 0; j < classes; j++) out[at + j] = (out[at + j] ?? 0) + scale * (weights[row + j] ?? 0)
}

import { findRow, type FeatureTable } from './feature-table';
import { mix } from './hash';
import { PAD, type SentenceCodes } from './sentence-codes';

/**
 * Rows that add up to what the network reads of a word: its spelling (with what pretrained vectors knew of it folded in), its
 * ending, its shape and its tag. All in one table; a kind and a code give the key.
 */
export const WORD_ROW = 1;
export const SUFFIX_ROW = 2;
export const SHAPE_ROW = 3;
export const TAG_ROW = 4;

/** The key of a row. */
export function embeddingKey(kind: number, code: number): number {
  return mix(mix(0x77aa + kind, code), kind);
}

/** Writes one row of `table.classes` numbers a word into `out`. A word without a row of its own falls back to its part after the last hyphen. */
export function writeEmbeddings(table: FeatureTable, codes: SentenceCodes, tags: Int16Array, out: Float32Array): void {
  const width = table.classes;
  for (let i = 0; i < codes.length; i++) {
    const at = i + PAD;
    const word = findRow(table, embeddingKey(WORD_ROW, codes.lower[at] ?? 0));
    addRow(table, word >= 0 ? word : findRow(table, embeddingKey(WORD_ROW, codes.tail[at] ?? 0)), out, i * width);
    addRow(table, findRow(table, embeddingKey(SUFFIX_ROW, codes.suffix3[at] ?? 0)), out, i * width);
    addRow(table, findRow(table, embeddingKey(SHAPE_ROW, codes.shape[at] ?? 0)), out, i * width);
    addRow(table, findRow(table, embeddingKey(TAG_ROW, tags[i] ?? 0)), out, i * width);
  }
}

function addRow(table: FeatureTable, row: number, out: Float32Array, at: number): void {
  if (row < 0) return;
  const { weights, scale, classes } = table;
  for (let j = 0; j < classes; j++) out[at + j] = (out[at + j] ?? 0) + scale * (weights[row + j] ?? 0);
}

import { SHAPE_ROW, SUFFIX_ROW, TAG_ROW, WORD_ROW, embeddingKey } from '../lib/domain/language/model/embedding';
import { buildTable, type FeatureTable } from '../lib/domain/language/model/feature-table';
import { PAD, type SentenceCodes } from '../lib/domain/language/model/sentence-codes';
import { EMBEDDINGS, type EmbeddingName, type NetworkState, type WordRows } from './train-network';
import { lowerCode, type WordVectors } from './vectors';

/** Which code has which row of which embedding table; rows count from 1. */
type RowIndex = {
  readonly codes: Readonly<Record<EmbeddingName, ReadonlyMap<number, number>>>;
  /** The pretrained vector of each word code. */
  readonly vectors: ReadonlyMap<number, number>;
};

/** How often a word must occur to have a row of its own, and an ending or a shape. */
const FEWEST_WORDS = 2;
const FEWEST_ENDINGS = 2;

/** Gives rows to what occurs often enough in the training sentences. */
export function indexRows(sentences: readonly SentenceCodes[], vectors: WordVectors, tagCount: number): RowIndex {
  const vectorOf = new Map<number, number>();
  for (const [i, word] of vectors.words.entries()) {
    const code = lowerCode(word);
    if (!vectorOf.has(code)) vectorOf.set(code, i);
  }
  const tags = new Map(Array.from({ length: tagCount }, (_, k) => [k, k + 1]));
  return {
    codes: {
      word: indexColumn(sentences, (codes) => codes.lower, FEWEST_WORDS),
      suffix: indexColumn(sentences, (codes) => codes.suffix3, FEWEST_ENDINGS),
      shape: indexColumn(sentences, (codes) => codes.shape, FEWEST_ENDINGS),
      tag: tags,
    },
    vectors: vectorOf,
  };
}

function indexColumn(
  sentences: readonly SentenceCodes[], column: (codes: SentenceCodes) => Int32Array, fewest: number,
): Map<number, number> {
  const counts = new Map<number, number>();
  for (const codes of sentences) {
    for (const code of column(codes).subarray(PAD, PAD + codes.length)) counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  const frequent = [...counts].filter(([, count]) => count >= fewest).map(([code]) => code);
  return new Map(frequent.map((code, i) => [code, i + 1]));
}

/** How many rows each table needs, row 0 included. */
export function countRows(index: RowIndex): Record<EmbeddingName, number> {
  return {
    word: index.codes.word.size + 1, suffix: index.codes.suffix.size + 1, shape: index.codes.shape.size + 1, tag: index.codes.tag.size + 1,
  };
}

/** The rows of a sentence. A word that has neither row nor vector uses its part after the last hyphen, as the finished model does. */
export function findRows(index: RowIndex, codes: SentenceCodes, tags: Int16Array): WordRows {
  const { length } = codes;
  const rows = {
    length, word: new Int32Array(length), suffix: new Int32Array(length), shape: new Int32Array(length), tag: new Int32Array(length),
    vector: new Int32Array(length),
  };
  for (let i = 0; i < length; i++) {
    const at = i + PAD;
    const lower = codes.lower[at] ?? 0;
    const isKnown = index.codes.word.has(lower) || index.vectors.has(lower);
    const code = isKnown ? lower : (codes.tail[at] ?? 0);
    rows.word[i] = index.codes.word.get(code) ?? 0;
    rows.vector[i] = index.vectors.get(code) ?? -1;
    rows.suffix[i] = index.codes.suffix.get(codes.suffix3[at] ?? 0) ?? 0;
    rows.shape[i] = index.codes.shape.get(codes.shape[at] ?? 0) ?? 0;
    rows.tag[i] = index.codes.tag.get(tags[i] ?? 0) ?? 0;
  }
  return rows;
}

/** How likely each word of each sentence is to be hidden while training (Kiperwasser & Goldberg 2016): rarer, more often. */
export function measureRarity(sentences: readonly SentenceCodes[], strength = 0.25): Float32Array[] {
  const counts = new Map<number, number>();
  const wordsOf = (codes: SentenceCodes): Int32Array => codes.lower.subarray(PAD, PAD + codes.length);
  for (const codes of sentences) for (const word of wordsOf(codes)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return sentences.map((codes) => Float32Array.from(wordsOf(codes), (word) => strength / (strength + (counts.get(word) ?? 0))));
}

/** One table of all rows, with what the network made of each pretrained vector folded into the row of its word. */
export function foldEmbeddings(state: NetworkState, index: RowIndex): FeatureTable {
  const { width } = state.shape;
  const kinds: Record<EmbeddingName, number> = { word: WORD_ROW, suffix: SUFFIX_ROW, shape: SHAPE_ROW, tag: TAG_ROW };
  const rows = new Map<number, Float32Array>();
  const rowOf = (key: number): Float32Array => {
    const row = rows.get(key) ?? new Float32Array(width);
    rows.set(key, row);
    return row;
  };
  for (const name of EMBEDDINGS) {
    const table = state.tables.get(name) ?? new Float32Array(0);
    for (const [code, from] of index.codes[name]) {
      const row = rowOf(embeddingKey(kinds[name], code));
      for (let j = 0; j < width; j++) row[j] = (row[j] ?? 0) + (table[from * width + j] ?? 0);
    }
  }
  const { size, values } = state.vectors;
  for (const [code, from] of index.vectors) {
    const row = rowOf(embeddingKey(WORD_ROW, code));
    for (let d = 0; d < size; d++) {
      const x = values[from * size + d] ?? 0;
      for (let j = 0; j < width; j++) row[j] = (row[j] ?? 0) + x * (state.projection[d * width + j] ?? 0);
    }
  }
  const weights = new Float32Array(rows.size * width);
  for (const [i, row] of [...rows.values()].entries()) weights.set(row, i * width);
  return buildTable(Int32Array.from(rows.keys()), weights, width, 1);
}

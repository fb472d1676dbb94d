import { type FeatureTable } from '../lib/domain/language/model/feature-table';
import { mix } from '../lib/domain/language/model/hash';
import { PAD, type SentenceCodes } from '../lib/domain/language/model/sentence-codes';
import { readPath, searchLabels, type SequenceFeatures, type SequenceScratch } from '../lib/domain/language/model/sequence';

/** A part-of-speech tagger: `tags[k]` names class `k` of the table (Penn Treebank tags). */
export type TaggerModel = { readonly tags: readonly string[]; readonly table: FeatureTable };

/**
 * Writes the features of a word that do not depend on other tags. The templates follow Collins (2002) with the word clusters of Koo et al. (2008).
 */
function writeEmission(c: SentenceCodes, i: number, out: Int32Array): number {
  const at = i + PAD;
  let n = 0;
  const put = (template: number, a: number): void => {
    out[n++] = mix(template, a);
  };
  const put2 = (template: number, a: number, b: number): void => {
    out[n++] = mix(mix(template, a), b);
  };
  const word = c.lower[at] ?? 0;
  const before = c.lower[at - 1] ?? 0;
  const after = c.lower[at + 1] ?? 0;
  const shape = c.shape[at] ?? 0;
  const isFirst = at === PAD ? 1 : 0;
  const fine = c.fine[at] ?? 0;
  const middle = c.middle[at] ?? 0;
  const suffix2 = c.suffix2[at] ?? 0;
  const suffix3 = c.suffix3[at] ?? 0;
  put(1, 0);
  put(2, c.form[at] ?? 0);
  put(3, word);
  put(4, c.suffix1[at] ?? 0);
  put(5, suffix2);
  put(6, suffix3);
  put(7, c.suffix4[at] ?? 0);
  put(8, c.prefix1[at] ?? 0);
  put(9, c.prefix2[at] ?? 0);
  put(10, c.prefix3[at] ?? 0);
  put2(11, shape, isFirst);
  put(12, before);
  put(13, after);
  put(14, c.lower[at - 2] ?? 0);
  put(15, c.lower[at + 2] ?? 0);
  put2(16, word, after);
  put2(17, before, word);
  put2(18, before, after);
  put(19, c.suffix3[at - 1] ?? 0);
  put(20, c.suffix3[at + 1] ?? 0);
  put2(21, c.shape[at - 1] ?? 0, shape);
  put2(22, shape, c.shape[at + 1] ?? 0);
  put(23, fine);
  put(24, middle);
  put(25, c.coarse[at] ?? 0);
  put2(26, fine, suffix2);
  put2(27, middle, suffix3);
  put2(28, c.fine[at - 1] ?? 0, fine);
  put2(29, fine, c.fine[at + 1] ?? 0);
  put2(30, c.middle[at - 1] ?? 0, c.middle[at + 1] ?? 0);
  put2(31, c.middle[at + 1] ?? 0, word);
  put2(32, c.middle[at - 1] ?? 0, word);
  put2(33, c.coarse[at + 1] ?? 0, c.coarse[at + 2] ?? 0);
  put2(34, c.coarse[at - 2] ?? 0, c.coarse[at - 1] ?? 0);
  put2(35, c.flags[at] ?? 0, shape);
  put2(36, c.flags[at] ?? 0, suffix2);
  put2(37, c.fine[at + 1] ?? 0, suffix2);
  put2(38, fine, shape);
  put2(39, suffix3, shape);
  put2(40, c.suffix2[at + 1] ?? 0, suffix2);
  put2(41, c.suffix2[at - 1] ?? 0, suffix2);
  return n;
}

/** Writes the features that join a word with the tags of the two words before it (class numbers, or -1 before the start). */
function writeTransition(
  c: SentenceCodes,
  i: number,
  previous: number,
  beforePrevious: number,
  out: Int32Array,
): number {
  const at = i + PAD;
  const p = Math.imul(previous + 2, 0x1f123bb5);
  const pp = mix(p, beforePrevious + 2);
  out[0] = mix(101, p);
  out[1] = mix(102, pp);
  out[2] = mix(mix(103, p), c.lower[at] ?? 0);
  out[3] = mix(mix(104, p), c.lower[at + 1] ?? 0);
  out[4] = mix(mix(105, p), c.fine[at] ?? 0);
  out[5] = mix(mix(106, p), c.suffix3[at] ?? 0);
  out[6] = mix(mix(107, pp), c.middle[at] ?? 0);
  return 7;
}

/** The tagger's view of a sentence; any tag may follow any other. */
export const TAGGER_FEATURES: SequenceFeatures<SentenceCodes> = { writeEmission, writeTransition };

/** Tags a sentence; class numbers, one a word. */
export function tagCodes(model: TaggerModel, codes: SentenceCodes, width: number, scratch: SequenceScratch): Int16Array {
  if (codes.length === 0) return new Int16Array(0);
  const lattice = searchLabels(model.table, TAGGER_FEATURES, codes, codes.length, width, scratch);
  return readPath(lattice, width, codes.length - 1);
}

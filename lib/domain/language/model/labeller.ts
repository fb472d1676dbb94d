import { addScores, type FeatureTable } from './feature-table';
import { mix } from './hash';
import { PAD, type SentenceCodes } from './sentence-codes';
import { layOutTree, type Tree } from './tree';

/** Names the relation of each arc: `relations[k]` names class `k`. The root's relation is always "root" and not a class. */
export type LabellerModel = { readonly relations: readonly string[]; readonly table: FeatureTable };

export const LABEL_FEATURES = 44;
const LONGEST_GAP = 6;

/**
 * Writes the features of the arc to the word at padded position `at`: both words, the dependents around them and the siblings, which
 * show the passive ("was"), the preposition and what places are already taken.
 */
export function writeLabelFeatures(c: SentenceCodes, tags: Int32Array, tree: Tree, at: number, out: Int32Array): number {
  const { lower, middle, fine } = c;
  const h = tree.head[at] ?? 0;
  const up = tree.head[h] ?? 0;
  const first = tree.first[at] ?? 0;
  const last = tree.last[at] ?? 0;
  const left = first < at ? first : 0;
  const right = last > at ? last : 0;
  const before = tree.previous[at] ?? 0;
  const after = tree.following[at] ?? 0;
  const subject = tree.first[h] ?? 0;
  const auxiliary = tree.inner[h] ?? 0;
  const dw = lower[at] ?? 0;
  const dt = tags[at] ?? 0;
  const hw = lower[h] ?? 0;
  const ht = tags[h] ?? 0;
  const gap = Math.min(LONGEST_GAP, Math.abs(h - at)) * 2 + (h < at ? 1 : 0);
  const side = h < at ? 0x51 : 0x52;
  const dd = mix(dt, side);
  const arc = mix(mix(dt, ht), side);
  const leftw = lower[left] ?? 0;
  const rightw = lower[right] ?? 0;
  const df = fine[at] ?? 0;
  const hf = fine[h] ?? 0;
  const dm = middle[at] ?? 0;
  const hm = middle[h] ?? 0;
  let n = 0;
  out[n++] = mix(1, arc);
  out[n++] = mix(2, dw);
  out[n++] = mix(3, dd);
  out[n++] = mix(4, hw);
  out[n++] = mix(5, ht);
  out[n++] = mix(mix(6, dw), mix(ht, side));
  out[n++] = mix(mix(7, dd), hw);
  out[n++] = mix(mix(8, dw), hw);
  out[n++] = mix(mix(9, arc), gap);
  out[n++] = mix(mix(10, arc), leftw);
  out[n++] = mix(mix(11, arc), tags[left] ?? 0);
  out[n++] = mix(mix(12, arc), rightw);
  out[n++] = mix(mix(13, arc), tags[right] ?? 0);
  out[n++] = mix(mix(14, leftw), hw);
  out[n++] = mix(mix(15, leftw), mix(hf, dd));
  out[n++] = mix(mix(16, leftw), mix(dm, hm));
  out[n++] = mix(mix(17, arc), tags[before] ?? 0);
  out[n++] = mix(mix(18, arc), tags[after] ?? 0);
  out[n++] = mix(mix(19, arc), lower[before] ?? 0);
  out[n++] = mix(mix(20, arc), lower[after] ?? 0);
  out[n++] = mix(mix(21, arc), lower[auxiliary] ?? 0);
  out[n++] = mix(mix(22, arc), mix(tags[auxiliary] ?? 0, auxiliary === at ? 1 : 0));
  out[n++] = mix(mix(23, arc), mix(tags[subject] ?? 0, subject === at ? 1 : 0));
  out[n++] = mix(mix(24, arc), tags[up] ?? 0);
  out[n++] = mix(mix(25, dt), mix(tags[at - 1] ?? 0, tags[at + 1] ?? 0));
  out[n++] = mix(mix(26, dt), lower[at - 1] ?? 0);
  out[n++] = mix(mix(27, arc), lower[at + 1] ?? 0);
  out[n++] = mix(mix(28, c.suffix3[at] ?? 0), mix(ht, side));
  out[n++] = mix(mix(29, c.suffix3[h] ?? 0), dd);
  out[n++] = mix(mix(30, df), mix(ht, side));
  out[n++] = mix(mix(31, hf), dd);
  out[n++] = mix(mix(32, dm), mix(hm, side));
  out[n++] = mix(mix(33, df), mix(hw, side));
  out[n++] = mix(mix(34, dw), mix(hf, side));
  out[n++] = mix(mix(35, arc), mix(before === 0 ? 1 : 0, after === 0 ? 2 : 0));
  out[n++] = mix(mix(36, arc), (tree.previous[before] ?? 0) === 0 ? 1 : 0);
  out[n++] = mix(mix(37, arc), mix(tags[tree.outer[h] ?? 0] ?? 0, (tree.outer[h] ?? 0) === at ? 1 : 0));
  out[n++] = mix(mix(38, arc), tags[tree.inner[at] ?? 0] ?? 0);
  out[n++] = mix(mix(39, arc), mix(c.shape[at] ?? 0, c.shape[h] ?? 0));
  out[n++] = mix(mix(40, leftw), mix(dw, ht));
  out[n++] = mix(mix(41, leftw), mix(dm, arc));
  out[n++] = mix(mix(42, arc), mix(lower[up] ?? 0, up < h ? 1 : 0));
  out[n++] = mix(mix(43, leftw), mix(tags[left] ?? 0, mix(dt, tags[up] ?? 0)));
  out[n++] = mix(mix(44, arc), mix(tags[h - 1] ?? 0, tags[h + 1] ?? 0));
  return n;
}

export type LabellerScratch = { readonly features: Int32Array; readonly scores: Float64Array };

export function createLabellerScratch(classes: number): LabellerScratch {
  return { features: new Int32Array(LABEL_FEATURES), scores: new Float64Array(classes) };
}

/** The relation of each word's arc as a class number, -1 for the root. */
export function labelArcs(
  model: LabellerModel, codes: SentenceCodes, tags: Int32Array, heads: Int32Array, scratch: LabellerScratch,
): Int16Array {
  const tree = layOutTree(heads);
  const labels = new Int16Array(heads.length).fill(-1);
  const { features, scores } = scratch;
  for (let i = 0; i < heads.length; i++) {
    if ((heads[i] ?? -1) < 0) continue;
    scores.fill(0);
    addScores(model.table, features, writeLabelFeatures(codes, tags, tree, i + PAD, features), scores);
    labels[i] = findHighest(scores, model.relations.length);
  }
  return labels;
}

/** The index, counted from `at`, of the highest of `count` scores; the first of equals. */
export function findHighest(scores: Float32Array | Float64Array, count: number, at = 0): number {
  let best = 0;
  for (let k = 1; k < count; k++) if ((scores[at + k] ?? 0) > (scores[at + best] ?? 0)) best = k;
  return best;
}

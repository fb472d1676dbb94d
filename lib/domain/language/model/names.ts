import type { FeatureTable } from './feature-table';
import { mix } from './hash';
import { PAD, type SentenceCodes } from './sentence-codes';
import { readPath, searchLabels, type SequenceFeatures, type SequenceScratch } from './sequence';

/** What a name can name; `other` gathers events, works, days and the rest, so that they are not forced into the first three. */
export const NAME_TYPES = ['person', 'place', 'organization', 'other'] as const;
export type NameType = (typeof NAME_TYPES)[number];

/** A name: words `[start, end)`. */
export type NameSpan = { readonly start: number; readonly end: number; readonly type: NameType };

/**
 * Marks names with begin, inside and outside labels (Ramshaw & Marcus 1995), in two layers: first the widest names ("Trinity
 * College, Cambridge"), then names inside those ("Cambridge"). Label 0 is outside, `2t + 1` begins and `2t + 2` continues type `t`.
 */
export type NameModel = { readonly outer: FeatureTable; readonly inner: FeatureTable };

export const NAME_LABELS = 1 + 2 * NAME_TYPES.length;

/** A sentence as the name model sees it. All columns are at padded positions. */
export type NameInput = {
  readonly codes: SentenceCodes;
  /** Codes of the tags, and of the tree: the head of each word (0 for none) and the relation to it. */
  readonly tags: Int32Array;
  readonly heads: Int32Array;
  readonly relations: Int32Array;
  /** Labels of the outer layer, all 0 while that layer is being found. */
  readonly around: Int32Array;
  /** The network's logarithm of the probability of each outer label, {@link NAME_LABELS} a word; empty without a network. */
  readonly prior: Float32Array;
  /** Which words are known to be outside of names (see `isSettled`); null while learning. */
  readonly settled: Uint8Array | null;
  /** First and last word of the run of capitalised words that each word is in; 0 outside runs. */
  readonly runStart: Int32Array;
  readonly runEnd: Int32Array;
};

/** Finds runs of proper nouns: places where `isProper` holds, side by side. */
export function findRuns(isProper: readonly boolean[]): { runStart: Int32Array; runEnd: Int32Array } {
  const size = isProper.length + 2 * PAD;
  const runStart = new Int32Array(size);
  const runEnd = new Int32Array(size);
  for (let i = 0; i < isProper.length; i++) {
    if (!isProper[i]) continue;
    runStart[i + PAD] = isProper[i - 1] ? (runStart[i - 1 + PAD] ?? 0) : i + PAD;
  }
  for (let i = isProper.length - 1; i >= 0; i--) {
    if (!isProper[i]) continue;
    runEnd[i + PAD] = isProper[i + 1] ? (runEnd[i + 1 + PAD] ?? 0) : i + PAD;
  }
  return { runStart, runEnd };
}

function writeEmission(s: NameInput, i: number, out: Int32Array): number {
  const at = i + PAD;
  const { lower, fine, middle, coarse, shape } = s.codes;
  const { tags, around } = s;
  const w = lower[at] ?? 0, w1 = lower[at + 1] ?? 0, v1 = lower[at - 1] ?? 0;
  const t = tags[at] ?? 0, t1 = tags[at + 1] ?? 0, u1 = tags[at - 1] ?? 0;
  const f = fine[at] ?? 0, f1 = fine[at + 1] ?? 0, e1 = fine[at - 1] ?? 0;
  const m = middle[at] ?? 0, m1 = middle[at + 1] ?? 0, l1 = middle[at - 1] ?? 0;
  const sh = shape[at] ?? 0;
  const from = s.runStart[at] ?? 0;
  const to = s.runEnd[at] ?? 0;
  const ahead = s.runEnd[at + 1] ?? 0;
  const h = s.heads[at] ?? 0;
  const relation = s.relations[at] ?? 0;
  let n = 0;
  out[n++] = mix(1, 0);
  out[n++] = mix(2, w);
  out[n++] = mix(3, s.codes.form[at] ?? 0);
  out[n++] = mix(4, t);
  out[n++] = mix(5, f);
  out[n++] = mix(6, m);
  out[n++] = mix(7, coarse[at] ?? 0);
  out[n++] = mix(mix(8, sh), i === 0 ? 1 : 0);
  out[n++] = mix(9, s.codes.suffix3[at] ?? 0);
  out[n++] = mix(mix(10, s.codes.suffix4[at] ?? 0), t);
  out[n++] = mix(11, s.codes.prefix3[at] ?? 0);
  out[n++] = mix(12, v1);
  out[n++] = mix(13, w1);
  out[n++] = mix(14, lower[at - 2] ?? 0);
  out[n++] = mix(15, lower[at + 2] ?? 0);
  out[n++] = mix(mix(16, u1), t);
  out[n++] = mix(mix(17, t), t1);
  out[n++] = mix(mix(18, mix(u1, t)), t1);
  out[n++] = mix(mix(19, v1), t);
  out[n++] = mix(mix(20, t), w1);
  out[n++] = mix(mix(21, e1), t);
  out[n++] = mix(mix(22, t), f1);
  out[n++] = mix(mix(23, l1), m);
  out[n++] = mix(mix(24, m), m1);
  out[n++] = mix(mix(25, f), t);
  out[n++] = mix(mix(26, v1), w);
  out[n++] = mix(mix(27, w), w1);
  out[n++] = mix(mix(28, shape[at - 1] ?? 0), sh);
  out[n++] = mix(mix(29, sh), shape[at + 1] ?? 0);
  out[n++] = mix(mix(30, coarse[at - 2] ?? 0), coarse[at - 1] ?? 0);
  out[n++] = mix(mix(31, coarse[at + 1] ?? 0), coarse[at + 2] ?? 0);
  out[n++] = mix(mix(32, lower[to] ?? 0), from === at ? 1 : 2);
  out[n++] = mix(mix(33, fine[to] ?? 0), from === at ? 1 : 2);
  out[n++] = mix(mix(34, middle[to] ?? 0), t);
  out[n++] = mix(mix(35, lower[from] ?? 0), to === 0 ? 1 : 2);
  out[n++] = mix(mix(36, fine[from] ?? 0), to === at ? 1 : 2);
  out[n++] = mix(mix(37, from === 0 ? 0 : (lower[from - 1] ?? 0)), t);
  out[n++] = mix(mix(38, to === 0 ? 0 : (lower[to + 1] ?? 0)), t);
  out[n++] = mix(mix(39, from === 0 ? 0 : (fine[from - 1] ?? 0)), t);
  out[n++] = mix(mix(40, to === 0 ? 0 : (fine[to + 1] ?? 0)), t);
  out[n++] = mix(mix(41, Math.min(6, to - from)), t);
  out[n++] = mix(mix(42, w), fine[ahead] ?? 0);
  out[n++] = mix(mix(43, w), lower[ahead] ?? 0);
  out[n++] = mix(mix(44, lower[h] ?? 0), relation);
  out[n++] = mix(mix(45, fine[h] ?? 0), relation);
  out[n++] = mix(mix(46, tags[h] ?? 0), mix(relation, t));
  out[n++] = mix(mix(47, middle[h] ?? 0), mix(relation, t));
  out[n++] = mix(mix(48, around[at] ?? 0), around[at + 1] ?? 0);
  out[n++] = mix(mix(49, around[at - 1] ?? 0), around[at] ?? 0);
  out[n++] = mix(mix(50, around[at] ?? 0), w);
  out[n++] = mix(mix(51, around[at + 1] ?? 0), w);
  out[n++] = mix(mix(52, around[at] ?? 0), mix(f, t));
  out[n++] = mix(mix(53, s.codes.flags[at] ?? 0), t);
  out[n++] = mix(mix(54, e1), mix(f, f1));
  return n;
}

function writeTransition(s: NameInput, i: number, previous: number, beforePrevious: number, out: Int32Array): number {
  const at = i + PAD;
  const p = Math.imul(previous + 2, 0x1f123bb5);
  out[0] = mix(101, p);
  out[1] = mix(mix(102, p), beforePrevious + 2);
  out[2] = mix(mix(103, p), s.codes.lower[at] ?? 0);
  out[3] = mix(mix(104, p), mix(s.tags[at] ?? 0, s.tags[at + 1] ?? 0));
  out[4] = mix(mix(105, p), s.codes.fine[at] ?? 0);
  out[5] = mix(mix(106, p), mix(s.tags[at] ?? 0, s.codes.lower[at - 1] ?? 0));
  out[6] = mix(mix(107, p), mix(s.relations[at] ?? 0, s.around[at] ?? 0));
  out[7] = mix(mix(108, p), s.codes.shape[at] ?? 0);
  return 8;
}

/** A continuing label needs its own type before it. */
function allows(previous: number, label: number): boolean {
  if (label === 0 || label % 2 === 1) return true;
  return previous === label || previous === label - 1;
}

/**
 * What the network thinks weighs in beside the features. Only in use, never while learning: the network was trained on the same sentences and
 * knows them too well.
 */
const PRIOR_WEIGHT = 8;

function addPrior(s: NameInput, i: number, scale: number, scores: Float64Array): void {
  if (s.prior.length === 0) return;
  for (let k = 0; k < NAME_LABELS; k++) {
    scores[k] = (scores[k] ?? 0) + (PRIOR_WEIGHT * (s.prior[i * NAME_LABELS + k] ?? 0)) / scale;
  }
}

/** As sure as this of a word and of its neighbours on both sides, the network alone decides that a word is outside of names. */
const SURELY_OUTSIDE = Math.log(0.98);

/** Words that certainly are outside of names: 1 for each, by place in the sentence. */
function findSettled(prior: Float32Array, runStart: Int32Array): Uint8Array {
  const length = prior.length / NAME_LABELS;
  const isOpen = (i: number): boolean =>
    i >= 0 && i < length && ((runStart[i + PAD] ?? 0) !== 0 || (prior[i * NAME_LABELS] ?? 0) < SURELY_OUTSIDE);
  return Uint8Array.from({ length }, (_, i) => (isOpen(i - 1) || isOpen(i) || isOpen(i + 1) ? 0 : 1));
}

function isSettled({ settled }: NameInput, i: number): boolean {
  return settled !== null && settled[i] === 1;
}

export const NAME_FEATURES: SequenceFeatures<NameInput> = { writeEmission, writeTransition, allows, isSettled, addPrior };

/** Labels of a set of spans that do not overlap, one a word. */
export function toLabels(spans: readonly NameSpan[], length: number): Int16Array {
  const labels = new Int16Array(length);
  for (const { start, end, type } of spans) {
    const begin = 2 * NAME_TYPES.indexOf(type) + 1;
    for (let i = start; i < end; i++) labels[i] = i === start ? begin : begin + 1;
  }
  return labels;
}

/** The spans of a label sequence. */
export function toSpans(labels: Int16Array): NameSpan[] {
  const spans: NameSpan[] = [];
  for (let i = 0; i < labels.length; i++) {
    const label = labels[i] ?? 0;
    const type = NAME_TYPES[(label - 1) >> 1];
    if (label % 2 === 0 || type === undefined) continue;
    let end = i + 1;
    while (labels[end] === label + 1) end++;
    spans.push({ start: i, end, type });
  }
  return spans;
}

/** Labels of the outer layer at padded positions, for the second layer; spread like all small numbers. */
export function codeLabels(labels: Int16Array): Int32Array {
  const codes = new Int32Array(labels.length + 2 * PAD);
  for (const [i, label] of labels.entries()) codes[i + PAD] = Math.imul(label, 0x5bd1e995);
  return codes;
}

const NO_PRIOR = new Float32Array(0);

/** Finds the names of a sentence, the widest first, then those inside them. */
export function findNames(model: NameModel, input: NameInput, width: number, scratch: SequenceScratch): NameSpan[] {
  const length = input.codes.length;
  if (length === 0) return [];
  const label = (table: FeatureTable, sentence: NameInput): Int16Array =>
    readPath(searchLabels(table, NAME_FEATURES, sentence, length, width, scratch), width, length - 1);
  const outer = label(model.outer, { ...input, settled: findSettled(input.prior, input.runStart) });
  const spans = toSpans(outer);
  // Only a name of several words can have a name inside.
  if (spans.every((span) => span.end - span.start === 1)) return spans;
  const settled = Uint8Array.from(outer, (outside) => (outside === 0 ? 1 : 0));
  const inner = label(model.inner, { ...input, around: codeLabels(outer), prior: NO_PRIOR, settled });
  for (const span of toSpans(inner)) {
    if (!spans.some((known) => known.start === span.start && known.end === span.end)) spans.push(span);
  }
  return spans;
}

import { ARC_FEATURES, hashArcContext, writeArcFeatures } from './arc-features';
import {
  LEFT, MOVES, RIGHT, SHIFT, applyMove, canMove, copyConfiguration, createConfiguration, startConfiguration,
  type Configuration,
} from './configuration';
import { findRow, type FeatureTable } from './feature-table';
import { PAD, type SentenceCodes } from './sentence-codes';

/** Sentences longer than this are parsed greedily: a beam would copy too much, and nobody asks a question about them. */
export const LONGEST_BEAM_SENTENCE = 250;

/** A sentence as a parser sees it. `tags` are codes at padded positions, see {@link codeTags}. */
export type ParserInput = { readonly codes: SentenceCodes; readonly tags: Int32Array };

/** Spreads tag numbers over 32 bits, at padded positions, with marks for the places outside the sentence. */
export function codeTags(tags: Int16Array): Int32Array {
  const codes = new Int32Array(tags.length + 2 * PAD);
  for (let i = 0; i < codes.length; i++) {
    const tag = i < PAD ? 0 : i < tags.length + PAD ? (tags[i - PAD] ?? 0) + 2 : 1;
    codes[i] = Math.imul(tag + 1, 0x3c6ef372) ^ (tag << 3);
  }
  return codes;
}

/** What a beam leaves behind: for step `s`, hypothesis `b` at `s * width + b` its move, the hypothesis it came from and its score. */
export type Beam = {
  readonly width: number;
  readonly moves: Uint8Array;
  readonly origins: Int16Array;
  readonly scores: Float64Array;
  readonly finals: readonly Configuration[];
};

type Candidates = { readonly score: Float64Array; readonly origin: Int16Array; readonly move: Uint8Array; count: number };

/**
 * Remembers the scores of configurations that look alike. Hypotheses of a beam differ mostly deep in the stack, where no feature looks,
 * so about two in three are met again within a sentence.
 */
class ScoreMemo {
  private readonly mask = (1 << 13) - 1;
  private readonly keys = new Int32Array(this.mask + 1);
  private readonly rounds = new Int32Array(this.mask + 1);
  readonly scores = new Float64Array((this.mask + 1) * MOVES);
  private round = 0;

  /** Forgets everything: call it for each sentence and whenever weights change. */
  clear(): void {
    this.round++;
  }

  /** Where the scores of a configuration are (found) or belong (not found: -1 - place). */
  find(key: number): number {
    const place = (key ^ (key >>> 13)) & this.mask;
    if (this.rounds[place] === this.round && this.keys[place] === key) return place * MOVES;
    this.rounds[place] = this.round;
    this.keys[place] = key;
    return -1 - place * MOVES;
  }
}

/** Memory for searching; grows with the longest sentence and is reused. One for each thread. */
export class ParserScratch {
  private capacity = 0;
  private pools: [Configuration[], Configuration[]] = [[], []];
  readonly features = new Int32Array(ARC_FEATURES);
  readonly scores = new Float64Array(MOVES);
  readonly memo = new ScoreMemo();

  /** Two sets of `width` configurations for `length` words. */
  reserve(width: number, length: number): [Configuration[], Configuration[]] {
    if (length > this.capacity || width > this.pools[0].length) {
      this.capacity = Math.max(length, this.capacity, 64);
      const make = (): Configuration[] => Array.from({ length: width }, () => createConfiguration(this.capacity));
      this.pools = [make(), make()];
    }
    return this.pools;
  }
}

/** Scores the three moves of a configuration into `scratch.scores`. */
export function scoreMoves(table: FeatureTable, input: ParserInput, c: Configuration, scratch: ParserScratch): void {
  const { features, scores } = scratch;
  const { weights } = table;
  writeArcFeatures(input.codes, input.tags, c, features);
  let shift = 0;
  let right = 0;
  let left = 0;
  for (let f = 0; f < ARC_FEATURES; f++) {
    const row = findRow(table, features[f] ?? 0);
    if (row < 0) continue;
    shift += weights[row] ?? 0;
    right += weights[row + 1] ?? 0;
    left += weights[row + 2] ?? 0;
  }
  scores[SHIFT] = shift;
  scores[RIGHT] = right;
  scores[LEFT] = left;
}

/** Like {@link scoreMoves}, but remembers; features are written only when they must be. */
function scoreMovesOnce(table: FeatureTable, input: ParserInput, c: Configuration, scratch: ParserScratch): void {
  const { memo, scores } = scratch;
  const place = memo.find(hashArcContext(c));
  if (place >= 0) {
    for (let move = 0; move < MOVES; move++) scores[move] = memo.scores[place + move] ?? 0;
    return;
  }
  scoreMoves(table, input, c, scratch);
  for (let move = 0; move < MOVES; move++) memo.scores[-1 - place + move] = scores[move] ?? 0;
}

/**
 * Beam search over arc-hybrid derivations (Zhang & Clark 2008). All derivations of a sentence have the same length, so scores of
 * hypotheses are comparable at every step. Configurations in `finals` are live only until the next search with this scratch.
 */
export function searchParses(table: FeatureTable, input: ParserInput, width: number, scratch: ParserScratch): Beam {
  const length = input.codes.length;
  const steps = Math.max(0, 2 * length - 1);
  const beam = {
    width,
    moves: new Uint8Array(steps * width),
    origins: new Int16Array(steps * width),
    scores: new Float64Array(steps * width),
  };
  let [current, following] = scratch.reserve(width, length);
  const first = current[0];
  if (!first || length === 0) return { ...beam, finals: [] };
  startConfiguration(first, length);
  scratch.memo.clear();
  let alive = 1;
  const candidates: Candidates = {
    score: new Float64Array(width), origin: new Int16Array(width), move: new Uint8Array(width), count: 0,
  };
  for (let step = 0; step < steps; step++) {
    candidates.count = 0;
    for (let b = 0; b < alive; b++) {
      const c = current[b];
      if (!c) continue;
      scoreMovesOnce(table, input, c, scratch);
      for (let move = 0; move < MOVES; move++) {
        if (canMove(c, move)) offer(candidates, c.score + (scratch.scores[move] ?? 0), b, move);
      }
    }
    for (let b = 0; b < candidates.count; b++) {
      const origin = candidates.origin[b] ?? 0;
      const move = candidates.move[b] ?? 0;
      const from = current[origin];
      const to = width === 1 ? from : following[b];
      if (!from || !to) continue;
      if (to !== from) copyConfiguration(from, to);
      to.score = candidates.score[b] ?? 0;
      applyMove(to, move);
      beam.moves[step * width + b] = move;
      beam.origins[step * width + b] = origin;
      beam.scores[step * width + b] = to.score;
    }
    alive = candidates.count;
    if (width > 1) [current, following] = [following, current];
  }
  return { ...beam, finals: current.slice(0, alive) };
}

/** Keeps the best candidates in falling order; of equals the first stays first. */
function offer(list: Candidates, score: number, origin: number, move: number): void {
  const width = list.score.length;
  if (list.count === width && score <= (list.score[width - 1] ?? 0)) return;
  let j = list.count < width ? list.count : width - 1;
  while (j > 0 && score > (list.score[j - 1] ?? 0)) {
    list.score[j] = list.score[j - 1] ?? 0;
    list.origin[j] = list.origin[j - 1] ?? 0;
    list.move[j] = list.move[j - 1] ?? 0;
    j--;
  }
  list.score[j] = score;
  list.origin[j] = origin;
  list.move[j] = move;
  if (list.count < width) list.count++;
}

/** The moves that led to hypothesis `b` after `step`, from the first. */
export function readMoves(beam: Beam, step: number, b = 0): Uint8Array {
  const moves = new Uint8Array(step + 1);
  for (let s = step; s >= 0; s--) {
    moves[s] = beam.moves[s * beam.width + b] ?? 0;
    b = beam.origins[s * beam.width + b] ?? 0;
  }
  return moves;
}

/** Heads of a finished configuration: indices of words, -1 for the root. */
export function readHeads(c: Configuration): Int32Array {
  const heads = new Int32Array(c.end - PAD);
  for (let i = 0; i < heads.length; i++) heads[i] = (c.head[i + PAD] ?? 0) - PAD;
  for (let i = 0; i < heads.length; i++) if ((heads[i] ?? 0) < 0) heads[i] = -1;
  return heads;
}


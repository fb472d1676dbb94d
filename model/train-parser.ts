import { ARC_FEATURES, writeArcFeatures } from '../lib/domain/language/model/arc-features';
import {
  MOVES, applyMove, canMove, createConfiguration, isFinal, startConfiguration, type Configuration,
} from '../lib/domain/language/model/configuration';
import { scoreClass, type FeatureTable } from '../lib/domain/language/model/feature-table';
import { ParserScratch, readMoves, scoreMoves, searchParses, type ParserInput } from '../lib/domain/language/model/parser';
import { PAD, type SentenceCodes } from '../lib/domain/language/model/sentence-codes';
import { AveragedTable } from './averaged-table';
import { deriveMoves, findBestMoves } from './oracle';
import type { Random } from './random';

export type ParserExample = {
  readonly input: ParserInput;
  readonly gold: Int32Array;
  /** How likely each word is to be hidden in a pass, 0 to 1, see {@link hideWords}. */
  readonly rarity: Float32Array;
};

export type ParserOptions = {
  /** Passes with single decisions and free exploration of mistakes, then passes with a beam. */
  readonly greedyEpochs: number;
  readonly beamEpochs: number;
  readonly width: number;
  /** How often the parser follows its own move while exploring, 0 to 1. */
  readonly exploration: number;
  readonly minUpdates: number;
};

/**
 * Hides some words, the rarer the more often (Kiperwasser & Goldberg 2016): their spelling becomes a code never seen again, their tag and
 * clusters stay. The parser must learn what to do about words that it will not know, which the training part alone never shows.
 */
export function hideWords({ input, rarity }: ParserExample, random: Random): ParserInput {
  const lower = input.codes.lower.slice();
  for (const [i, probability] of rarity.entries()) {
    if (random.next() < probability) lower[i + PAD] = Math.floor(random.next() * 4294967296) | 0;
  }
  return { tags: input.tags, codes: { ...input.codes, lower } };
}

/** The chance to hide each word of each sentence: `strength / (strength + count)` for a word seen `count` times. */
export function measureRarity(sentences: readonly SentenceCodes[], strength: number): Float32Array[] {
  const counts = new Map<number, number>();
  const wordsOf = (codes: SentenceCodes): Int32Array => codes.lower.subarray(PAD, PAD + codes.length);
  for (const codes of sentences) for (const word of wordsOf(codes)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return sentences.map((codes) => Float32Array.from(wordsOf(codes), (word) => strength / (strength + (counts.get(word) ?? 0))));
}

type Run = { readonly table: AveragedTable; readonly scratch: ParserScratch; step: number };

/**
 * Trains the arc model in two stages: a greedy parser with the dynamic oracle (Goldberg & Nivre 2012), which learns what to
 * do after mistakes, then a beam with max-violation updates (Huang et al. 2012), which learns to rank whole derivations.
 * @param report called after each epoch
 */
export function trainParser(
  examples: readonly ParserExample[], options: ParserOptions, random: Random, report: (line: string) => void = () => {},
): FeatureTable {
  const run: Run = { table: new AveragedTable(MOVES, 1 << 20), scratch: new ParserScratch(), step: 0 };
  for (let epoch = 0; epoch < options.greedyEpochs; epoch++) {
    let wrong = 0;
    for (const example of random.shuffle(examples)) {
      wrong += learnGreedily(run, example, epoch === 0 ? 0 : options.exploration, random);
    }
    report(`greedy ${epoch + 1}: ${wrong} wrong of ${run.step} moves`);
  }
  const derivations = new Map(examples.map((example) => [example, deriveMoves(example.gold)]));
  for (let epoch = 0; epoch < options.beamEpochs; epoch++) {
    let updates = 0;
    for (const example of random.shuffle(examples)) {
      const right = derivations.get(example);
      if (right && learnWithBeam(run, example, right, options.width, random)) updates++;
    }
    report(`beam ${epoch + 1}: ${updates} updates in ${examples.length} sentences`);
  }
  return run.table.average(Math.max(1, run.step), options.minUpdates);
}

function learnGreedily(run: Run, example: ParserExample, exploration: number, random: Random): number {
  const { gold } = example;
  const input = hideWords(example, random);
  const { table, scratch } = run;
  const c = createConfiguration(gold.length);
  startConfiguration(c, gold.length);
  let wrong = 0;
  while (!isFinal(c)) {
    scoreMoves(table, input, c, scratch);
    const best = findBestMoves(c, gold);
    let predicted = -1;
    let target = -1;
    for (let move = 0; move < MOVES; move++) {
      if (!canMove(c, move)) continue;
      const score = scratch.scores[move] ?? 0;
      if (predicted < 0 || score > (scratch.scores[predicted] ?? 0)) predicted = move;
      if (best & (1 << move) && (target < 0 || score > (scratch.scores[target] ?? 0))) target = move;
    }
    run.step++;
    if (predicted !== target) {
      wrong++;
      table.update(scratch.features, ARC_FEATURES, target, 1, run.step);
      table.update(scratch.features, ARC_FEATURES, predicted, -1, run.step);
    }
    applyMove(c, random.next() < exploration ? predicted : target);
  }
  return wrong;
}

/** @returns whether the weights moved */
function learnWithBeam(run: Run, example: ParserExample, right: Uint8Array, width: number, random: Random): boolean {
  const { gold } = example;
  const input = hideWords(example, random);
  const { table, scratch } = run;
  const beam = searchParses(table, input, width, scratch);
  const rightScores = scorePrefixes(table, input, right, scratch.features);
  run.step += right.length;
  let worst = -1;
  let violation = 0;
  for (let s = 0; s < right.length; s++) {
    const margin = (beam.scores[s * width] ?? 0) - (rightScores[s] ?? 0);
    if (margin < violation) continue;
    if (readMoves(beam, s).every((move, i) => move === right[i])) continue;
    violation = margin;
    worst = s;
  }
  if (worst < 0) return false;
  const found = readMoves(beam, worst);
  const split = found.findIndex((move, i) => move !== right[i]);
  replay(input, right, worst, (s) => {
    if (s >= split) table.update(scratch.features, ARC_FEATURES, right[s] ?? 0, 1, run.step);
  }, scratch.features, gold.length);
  replay(input, found, worst, (s) => {
    if (s >= split) table.update(scratch.features, ARC_FEATURES, found[s] ?? 0, -1, run.step);
  }, scratch.features, gold.length);
  return true;
}

/** The model's score of a derivation after each of its moves. */
function scorePrefixes(table: FeatureTable, input: ParserInput, moves: Uint8Array, features: Int32Array): Float64Array {
  const scores = new Float64Array(moves.length);
  let total = 0;
  replay(input, moves, moves.length - 1, (s) => {
    total += scoreClass(table, features, ARC_FEATURES, moves[s] ?? 0);
    scores[s] = total;
  }, features, input.codes.length);
  return scores;
}

/** Walks a derivation up to step `last`; `visit` sees the features of the configuration before each move. */
function replay(
  input: ParserInput, moves: Uint8Array, last: number, visit: (step: number) => void, features: Int32Array, length: number,
): void {
  const c: Configuration = createConfiguration(length);
  startConfiguration(c, length);
  for (let s = 0; s <= last; s++) {
    writeArcFeatures(input.codes, input.tags, c, features);
    visit(s);
    applyMove(c, moves[s] ?? 0);
  }
}

import { scoreClass, type FeatureTable } from '../lib/domain/language/model/feature-table';
import {
  SEQUENCE_FEATURES, createSequenceScratch, readPath, searchLabels, type SequenceFeatures,
} from '../lib/domain/language/model/sequence';
import { AveragedTable } from './averaged-table';
import type { Random } from './random';

/** A sentence with the right label (class number) of each place. */
type SequenceExample<S> = { readonly sentence: S; readonly gold: Int16Array };
type SequenceOptions = { readonly epochs: number; readonly width: number; readonly minUpdates: number };

/**
 * Trains a sequence model by the structured perceptron (Collins 2002) with max-violation updates (Huang et al. 2012): in each
 * sentence, the prefix where the beam's best path beats the right path by most is where the weights move.
 */
export function trainSequence<S>(
  classes: number, features: SequenceFeatures<S>, examples: readonly SequenceExample<S>[], options: SequenceOptions,
  random: Random,
): FeatureTable {
  const table = new AveragedTable(classes);
  const scratch = createSequenceScratch(classes);
  let step = 0;
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    for (const example of random.shuffle(examples)) {
      const { sentence, gold } = example;
      if (gold.length === 0) continue;
      const lattice = searchLabels(table, features, sentence, gold.length, options.width, scratch);
      const right = scorePrefixes(table, features, example);
      let worst = -1;
      let violation = 0;
      for (let i = 0; i < gold.length; i++) {
        const margin = (lattice.score[i * options.width] ?? 0) - (right[i] ?? 0);
        if (margin < violation) continue;
        if (readPath(lattice, options.width, i).every((label, j) => label === gold[j])) continue;
        violation = margin;
        worst = i;
      }
      step += gold.length;
      if (worst >= 0) updatePrefix(table, features, example, readPath(lattice, options.width, worst), step);
    }
  }
  return table.average(Math.max(1, step), options.minUpdates);
}

/** The model's score of the right path up to each place. */
function scorePrefixes<S>(
  table: FeatureTable, features: SequenceFeatures<S>, { sentence, gold }: SequenceExample<S>,
): Float64Array {
  const keys = new Int32Array(SEQUENCE_FEATURES);
  const out = new Float64Array(gold.length);
  let total = 0;
  for (let i = 0; i < gold.length; i++) {
    const label = gold[i] ?? 0;
    total += scoreClass(table, keys, features.writeEmission(sentence, i, keys), label);
    total += scoreClass(table, keys, writeTransitionAt(features, sentence, gold, i, keys), label);
    out[i] = total;
  }
  return out;
}

function writeTransitionAt<S>(
  features: SequenceFeatures<S>, sentence: S, labels: Int16Array, i: number, keys: Int32Array,
): number {
  const previous = i > 0 ? (labels[i - 1] ?? 0) : -1;
  const beforePrevious = i > 1 ? (labels[i - 2] ?? 0) : -1;
  return features.writeTransition(sentence, i, previous, beforePrevious, keys);
}

/** Moves weights from the path found to the right one; places where both agree, with the two before, would cancel out. */
function updatePrefix<S>(
  table: AveragedTable, features: SequenceFeatures<S>, { sentence, gold }: SequenceExample<S>, found: Int16Array, step: number,
): void {
  const keys = new Int32Array(SEQUENCE_FEATURES);
  for (let i = 0; i < found.length; i++) {
    const right = gold[i] ?? 0;
    const wrong = found[i] ?? 0;
    if (right !== wrong) {
      const count = features.writeEmission(sentence, i, keys);
      table.update(keys, count, right, 1, step);
      table.update(keys, count, wrong, -1, step);
    }
    if (right === wrong && gold[i - 1] === found[i - 1] && gold[i - 2] === found[i - 2]) continue;
    table.update(keys, writeTransitionAt(features, sentence, gold, i, keys), right, 1, step);
    table.update(keys, writeTransitionAt(features, sentence, found, i, keys), wrong, -1, step);
  }
}

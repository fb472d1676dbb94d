import { addScores, type FeatureTable } from './feature-table';

/**
 * How a sequence model sees a sentence of kind `S`: features of a place on its own, and features that join it with the labels of the
 * two places before (class numbers, -1 before the start). Both write to `out` and return the count.
 */
export type SequenceFeatures<S> = {
  readonly writeEmission: (sentence: S, i: number, out: Int32Array) => number;
  readonly writeTransition: (sentence: S, i: number, previous: number, beforePrevious: number, out: Int32Array) => number;
  /** Whether a label may follow another; -1 stands for the start. Without it, any may. */
  readonly allows?: (previous: number, label: number) => boolean;
  /** Places that certainly have label 0; they are not scored. */
  readonly isSettled?: (sentence: S, i: number) => boolean;
  /** Adds to the scores of a place what is known from elsewhere, in units of the table: divided by its `scale`. */
  readonly addPrior?: (sentence: S, i: number, scale: number, scores: Float64Array) => void;
};

/** Most features a place may have. */
export const SEQUENCE_FEATURES = 96;

/** Working memory of one decoding beam; reused from sentence to sentence. */
export type SequenceScratch = {
  readonly features: Int32Array;
  readonly emission: Float64Array;
  readonly scores: Float64Array;
};

export function createSequenceScratch(classes: number): SequenceScratch {
  return {
    features: new Int32Array(SEQUENCE_FEATURES),
    emission: new Float64Array(classes),
    scores: new Float64Array(classes),
  };
}

/** A beam kept for every word, so that the best path can be read back. Entry `i * width + b` is hypothesis `b` after word `i`. */
type Lattice = {
  readonly label: Int16Array;
  readonly back: Int16Array;
  readonly score: Float64Array;
  /** Hypotheses alive after the last word. */
  alive: number;
};

/**
 * Beam search over label sequences, best first. With `width` 1 it is a greedy tagger. The lattice is returned whole because
 * training needs every prefix (max-violation updates, Huang et al. 2012).
 */
export function searchLabels<S>(
  table: FeatureTable, features: SequenceFeatures<S>, sentence: S, length: number, width: number, scratch: SequenceScratch,
): Lattice {
  const { classes } = table;
  const lattice: Lattice = {
    label: new Int16Array(length * width),
    back: new Int16Array(length * width),
    score: new Float64Array(length * width),
    alive: 1,
  };
  const { features: keys, emission, scores } = scratch;
  for (let i = 0; i < length; i++) {
    if (features.isSettled?.(sentence, i)) {
      for (let b = 0; b < lattice.alive; b++) {
        lattice.back[i * width + b] = b;
        lattice.score[i * width + b] = i === 0 ? 0 : (lattice.score[(i - 1) * width + b] ?? 0);
      }
      continue;
    }
    emission.fill(0);
    addScores(table, keys, features.writeEmission(sentence, i, keys), emission);
    features.addPrior?.(sentence, i, table.scale, emission);
    const from = lattice.alive;
    let filled = 0;
    let worst = 0;
    for (let b = 0; b < from; b++) {
      const cell = (i - 1) * width + b;
      const previous = i === 0 ? -1 : (lattice.label[cell] ?? 0);
      const beforePrevious = i < 2 ? -1 : (lattice.label[(i - 2) * width + (lattice.back[cell] ?? 0)] ?? 0);
      const base = i === 0 ? 0 : (lattice.score[cell] ?? 0);
      scores.set(emission);
      addScores(table, keys, features.writeTransition(sentence, i, previous, beforePrevious, keys), scores);
      for (let k = 0; k < classes; k++) {
        const score = base + (scores[k] ?? 0);
        if (filled === width && score <= worst) continue;
        if (features.allows && !features.allows(previous, k)) continue;
        filled = insertHypothesis(lattice, i * width, width, filled, score, k, b);
        worst = lattice.score[i * width + width - 1] ?? 0;
      }
    }
    lattice.alive = filled;
  }
  return lattice;
}

/** Puts a hypothesis that is good enough among the best `width`, in falling order; an earlier one wins a tie, so the result never depends on chance. */
function insertHypothesis(
  lattice: Lattice, at: number, width: number, filled: number, score: number, label: number, back: number,
): number {
  let j = filled < width ? filled : width - 1;
  while (j > 0 && score > (lattice.score[at + j - 1] ?? 0)) {
    lattice.score[at + j] = lattice.score[at + j - 1] ?? 0;
    lattice.label[at + j] = lattice.label[at + j - 1] ?? 0;
    lattice.back[at + j] = lattice.back[at + j - 1] ?? 0;
    j--;
  }
  lattice.score[at + j] = score;
  lattice.label[at + j] = label;
  lattice.back[at + j] = back;
  return filled < width ? filled + 1 : filled;
}

/** Reads back the path that ends in hypothesis `b` after word `last`; class numbers, one a word up to `last`. */
export function readPath(lattice: Lattice, width: number, last: number, b = 0): Int16Array {
  const path = new Int16Array(last + 1);
  for (let i = last; i >= 0; i--) {
    path[i] = lattice.label[i * width + b] ?? 0;
    b = lattice.back[i * width + b] ?? 0;
  }
  return path;
}

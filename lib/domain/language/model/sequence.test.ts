import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildTable } from './feature-table';
import { createSequenceScratch, readPath, searchLabels, type SequenceFeatures } from './sequence';

/** A toy sentence is a list of numbers; label 2 may only follow label 1. */
const FEATURES: SequenceFeatures<readonly number[]> = {
  writeEmission: (sentence, i, out) => {
    out[0] = 10 + (sentence[i] ?? 0);
    return 1;
  },
  writeTransition: (_, __, previous, beforePrevious, out) => {
    out[0] = 100 + previous;
    out[1] = 200 + previous * 10 + beforePrevious;
    return 2;
  },
  allows: (previous, label) => label !== 2 || previous === 1,
};

const KEYS = Int32Array.from([10, 11, 12, 99, 100, 101, 102, 189, 199, 200, 201, 202, 209, 210, 211, 212, 219, 220, 221, 222]);

function scorePath(weights: Float32Array, sentence: readonly number[], path: readonly number[]): number {
  const get = (key: number, label: number): number => (KEYS.includes(key) ? (weights[KEYS.indexOf(key) * 3 + label] ?? 0) : 0);
  return path.reduce((sum, label, i) => {
    const p = i > 0 ? (path[i - 1] ?? 0) : -1;
    const pp = i > 1 ? (path[i - 2] ?? 0) : -1;
    return sum + get(10 + (sentence[i] ?? 0), label) + get(100 + p, label) + get(200 + p * 10 + pp, label);
  }, 0);
}

describe('label search', () => {
  it('finds the best path when the beam holds all of them', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 1, maxLength: 4 }), fc.integer({ min: 1, max: 1e6 }), (sentence, seed) => {
        const weights = Float32Array.from({ length: KEYS.length * 3 }, (_, i) => Math.round(8 * Math.sin(i * seed)));
        const table = buildTable(KEYS, weights, 3, 1);
        const lattice = searchLabels(table, FEATURES, sentence, sentence.length, 81, createSequenceScratch(3));
        const paths = listPaths(sentence.length).filter((path) => path.every((label, i) => label !== 2 || path[i - 1] === 1));
        const best = Math.max(...paths.map((path) => scorePath(weights, sentence, path)));
        const found = [...readPath(lattice, 81, sentence.length - 1)];
        expect(scorePath(weights, sentence, found)).toBe(best);
        expect(lattice.score[(sentence.length - 1) * 81]).toBe(best);
      }),
    );
  });

  it('never gives a label that may not follow', () => {
    const weights = new Float32Array(KEYS.length * 3);
    for (let i = 2; i < weights.length; i += 3) weights[i] = 5;
    const lattice = searchLabels(buildTable(KEYS, weights, 3, 1), FEATURES, [0, 1, 2], 3, 1, createSequenceScratch(3));
    expect([...readPath(lattice, 1, 2)]).not.toContain(2);
  });
});

function listPaths(length: number): number[][] {
  if (length === 0) return [[]];
  return listPaths(length - 1).flatMap((path) => [0, 1, 2].map((label) => [...path, label]));
}

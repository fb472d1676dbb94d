import { describe, expect, it } from 'vitest';
import { createSequenceScratch, readPath, searchLabels, type SequenceFeatures } from '../lib/domain/language/model/sequence';
import { createRandom } from './random';
import { trainSequence } from './train-sequence';

/** The label of a number is whether it is odd, except after a 9, where it is turned round: needs words and neighbours. */
const FEATURES: SequenceFeatures<readonly number[]> = {
  writeEmission: (sentence, i, out) => {
    out[0] = 50 + (sentence[i] ?? 0);
    out[1] = 1000 + (sentence[i] ?? 0) * 20 + (sentence[i - 1] ?? 15);
    return 2;
  },
  writeTransition: (_, __, previous, ___, out) => {
    out[0] = 5000 + previous;
    return 1;
  },
};

function makeExamples(count: number, seed: number): { sentence: number[]; gold: Int16Array }[] {
  const random = createRandom(seed);
  return Array.from({ length: count }, () => {
    const sentence = Array.from({ length: 6 }, () => Math.floor(random.next() * 10));
    return { sentence, gold: Int16Array.from(sentence, (n, i) => (n + (sentence[i - 1] === 9 ? 1 : 0)) % 2) };
  });
}

describe('sequence training', () => {
  const options = { epochs: 8, width: 3, minUpdates: 1 };

  it('learns a rule from examples and applies it to others', () => {
    const table = trainSequence(2, FEATURES, makeExamples(300, 1), options, createRandom(2));
    let right = 0;
    let all = 0;
    for (const { sentence, gold } of makeExamples(100, 3)) {
      const lattice = searchLabels(table, FEATURES, sentence, sentence.length, 3, createSequenceScratch(2));
      for (const [i, label] of readPath(lattice, 3, sentence.length - 1).entries()) {
        all++;
        if (label === gold[i]) right++;
      }
    }
    expect(right / all).toBeGreaterThan(0.97);
  });

  it('gives the same weights for the same data and seed', () => {
    const train = (seed: number): number[] => [...trainSequence(2, FEATURES, makeExamples(40, 1), options, createRandom(seed)).weights];
    expect(train(4)).toEqual(train(4));
    expect(train(4)).not.toEqual(train(5));
  });
});

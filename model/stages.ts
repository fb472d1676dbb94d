import type { FeatureTable } from '../lib/domain/language/model/feature-table';
import { canHeadMention, toNameInput, toParsedCodes } from '../lib/domain/language/model/mentions';
import { NAME_FEATURES, NAME_LABELS, codeLabels, toLabels, type NameModel } from '../lib/domain/language/model/names';
import { PAD } from '../lib/domain/language/model/sentence-codes';
import { createSequenceScratch } from '../lib/domain/language/model/sequence';
import { MENTION_TYPES, TYPER_FEATURES, writeTyperFeatures } from '../lib/domain/language/model/typer';
import { toParsedSentence, type Example } from './examples';
import { findGoldNames, findSpanHead, splitLayers } from './name-data';
import { createRandom } from './random';
import { TAGGER_FEATURES, tagCodes } from './tagger';
import { trainClassifier, type ClassifierExample } from './train-classifier';
import { trainSequence } from './train-sequence';

/** Passes over the data and other settings of each stage, chosen on held-out training documents. */
type StageOptions = {
  readonly taggerEpochs: number;
  readonly folds: number;
  readonly nameEpochs: number;
  readonly typerEpochs: number;
  /** Features updated fewer times are dropped: they cost room and know little. */
  readonly minUpdates: number;
  readonly width: number;
};

export const STAGE_OPTIONS: StageOptions = {
  taggerEpochs: 5, folds: 6, nameEpochs: 6, typerEpochs: 6, minUpdates: 2, width: 4,
};

function trainTagger(examples: readonly Example[], tags: readonly string[], o: StageOptions, seed: number): FeatureTable {
  const sequences = examples.map(({ codes, goldTags }) => ({ sentence: codes, gold: goldTags }));
  const options = { epochs: o.taggerEpochs, width: o.width, minUpdates: o.minUpdates };
  return trainSequence(tags.length, TAGGER_FEATURES, sequences, options, createRandom(seed));
}

/**
 * Tags each sentence with a tagger that has not seen it, so that what builds on tags meets the mistakes it will meet
 * in use. Sentence `i` is left out of training for fold `i mod folds`.
 */
export function jackknifeTags(examples: readonly Example[], tags: readonly string[], o: StageOptions): Int16Array[] {
  const found: Int16Array[] = examples.map(() => new Int16Array(0));
  const scratch = createSequenceScratch(tags.length);
  for (let fold = 0; fold < o.folds; fold++) {
    const table = trainTagger(examples.filter((_, i) => i % o.folds !== fold), tags, o, 100 + fold);
    for (const [i, { codes }] of examples.entries()) {
      if (i % o.folds === fold) found[i] = tagCodes({ tags, table }, codes, o.width, scratch);
    }
  }
  return found;
}

export function trainNames(
  examples: readonly Example[], predicted: readonly Int16Array[], tags: readonly string[], o: StageOptions,
): NameModel {
  const known = examples.flatMap((example, i) => {
    if (!example.hasEntities) return [];
    const input = toNameInput(toParsedSentence(example, tags, predicted[i] ?? example.goldTags));
    const layers = splitLayers(findGoldNames(example.sentence));
    const length = example.forms.length;
    return [{ input, inner: toLabels(layers.inner, length), outer: toLabels(layers.outer, length) }];
  });
  const options = { epochs: o.nameEpochs, width: o.width, minUpdates: o.minUpdates };
  const outer = known.map(({ input, outer: gold }) => ({ sentence: input, gold }));
  const inner = known.map(({ input, outer: around, inner: gold }) => ({ sentence: { ...input, around: codeLabels(around) }, gold }));
  return {
    outer: trainSequence(NAME_LABELS, NAME_FEATURES, outer, options, createRandom(41)),
    inner: trainSequence(NAME_LABELS, NAME_FEATURES, inner, options, createRandom(43)),
  };
}

/** Learns what each noun that can head a mention stands for; a noun that heads none is `none`. */
export function trainTyper(
  examples: readonly Example[], predicted: readonly Int16Array[], tags: readonly string[], o: StageOptions,
): FeatureTable {
  const heads: ClassifierExample[] = [];
  for (const [s, example] of examples.entries()) {
    if (!example.hasEntities) continue;
    const parsed = toParsedSentence(example, tags, predicted[s] ?? example.goldTags);
    const coded = toParsedCodes(parsed);
    const types = new Map(example.sentence.entities.map((span) => [findSpanHead(example.sentence, span), span]));
    for (let i = 0; i < example.forms.length; i++) {
      if (!canHeadMention(parsed.tags[i] ?? '', parsed.relations[i] ?? '')) continue;
      const features = new Int32Array(TYPER_FEATURES);
      writeTyperFeatures(coded, i + PAD, features);
      const type = MENTION_TYPES.findIndex((name) => name === types.get(i)?.type);
      heads.push({ features, label: Math.max(0, type) });
    }
  }
  return trainClassifier(MENTION_TYPES.length, heads, o.typerEpochs, o.minUpdates, createRandom(53));
}


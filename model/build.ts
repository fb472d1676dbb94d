import type { ModelParts } from '../lib/domain/language/model/language-model';
import { EMPTY_LEXICON, buildLexicon } from '../lib/domain/language/model/lexicon';
import { NAME_LABELS, toLabels } from '../lib/domain/language/model/names';
import { padColumns, type NetworkShape } from '../lib/domain/language/model/network';
import type { MatrixArena } from '../lib/domain/language/model/matrix-kernel';
import { learnLexicon, type LexiconData } from './clusters';
import { listRelations, listTags, makeExamples, type Example } from './examples';
import { findGoldNames, splitLayers } from './name-data';
import { countRows, findRows, foldEmbeddings, indexRows, measureRarity } from './network-data';
import { createRandom } from './random';
import { STAGE_OPTIONS, jackknifeTags, trainNames, trainTyper } from './stages';
import { createNetwork, trainNetwork, type NetworkOptions, type NetworkState } from './train-network';
import type { Document } from './treebank';
import type { WordVectors } from './vectors';

/** Sizes of the network, chosen on held-out training documents (docs/decisions/language-model.md). */
const NETWORK_SIZES = { width: 96, memory: 112, arc: 96, relation: 64 } as const;

const NETWORK_OPTIONS: NetworkOptions = {
  epochs: 20, batch: 8, rate: 0.002, dropout: 0.3, blanking: 0.03, losses: { tags: 1, names: 1, labels: 0.5 },
};

/** How many of the most frequent words keep what the vectors knew of them. More words cost about 100 bytes each. */
const NETWORK_WORDS = 50000;

/** Weights before rounding, and the lexicon in a form that can be written. */
export type BuiltModel = { readonly parts: ModelParts; readonly lexicon: LexiconData };

/**
 * Trains every part from the documents. Deterministic: each stage has its own seed, so stages do not disturb each other.
 * @param say told of each stage as it ends
 */
export function buildModel(documents: readonly Document[], vectors: WordVectors, say: (line: string) => void): BuiltModel {
  const tags = listTags(documents);
  const relations = listRelations(documents);
  const lexiconData = learnLexicon(vectors);
  const lexicon = vectors.words.length === 0 ? EMPTY_LEXICON : buildLexicon(lexiconData.keys, lexiconData.values);
  say(`lexicon: ${vectors.words.length} words`);
  const examples = makeExamples(documents, tags, lexicon);
  const predicted = jackknifeTags(examples, tags, STAGE_OPTIONS);
  say('tags from taggers that have not seen the sentence');
  const names = trainNames(examples, predicted, tags, STAGE_OPTIONS);
  const typer = trainTyper(examples, predicted, tags, STAGE_OPTIONS);
  say('names and types');
  const { state, embeddings } = buildNetwork(examples, tags.length, relations, vectors, say);
  const network = { shape: state.shape, load: (arena: MatrixArena) => copyParameters(state, arena) };
  return {
    parts: { about: { tags, relations }, lexicon, network, embeddings, names, typer },
    lexicon: lexiconData,
  };
}

function buildNetwork(
  examples: readonly Example[], tagCount: number, relations: readonly string[], vectors: WordVectors, say: (line: string) => void,
): { state: NetworkState; embeddings: ModelParts['embeddings'] } {
  const random = createRandom(7);
  const frequent: WordVectors = {
    size: vectors.size, words: vectors.words.slice(0, NETWORK_WORDS), values: vectors.values.subarray(0, NETWORK_WORDS * vectors.size),
  };
  const codes = examples.map((example) => example.codes);
  const index = indexRows(codes, frequent);
  const shape: NetworkShape = { ...NETWORK_SIZES, tags: padColumns(tagCount), names: padColumns(NAME_LABELS), labels: padColumns(relations.length) };
  const relationNumbers = new Map(relations.map((relation, i) => [relation, i]));
  const state = createNetwork(shape, countRows(index), frequent, random);
  const rarity = measureRarity(codes);
  const sentences = examples.map((example, i) => ({
    rows: findRows(index, example.codes),
    rarity: rarity[i] ?? new Float32Array(example.codes.length),
    targets: {
      heads: example.heads,
      tags: example.goldTags,
      labels: Int16Array.from(example.sentence.words, (word) => relationNumbers.get(word.relation) ?? -1),
      names: example.hasEntities
        ? toLabels(splitLayers(findGoldNames(example.sentence)).outer, example.codes.length)
        : new Int16Array(example.codes.length).fill(-1),
    },
  }));
  trainNetwork(state, sentences, NETWORK_OPTIONS, random, (epoch, loss) => say(`network: pass ${epoch + 1}, loss ${loss.toFixed(4)}`));
  return { state, embeddings: foldEmbeddings(state, index) };
}

function copyParameters(state: NetworkState, arena: MatrixArena): Map<string, Float32Array> {
  return new Map([...state.values].map(([name, values]) => {
    const copy = arena.take(values.length);
    copy.set(values);
    return [name, copy];
  }));
}

import { NAME_LABELS, toLabels } from '../lib/domain/language/model/names'
import { padColumns, type NetworkShape } from '../lib/domain/language/model/network'
import type { NetworkSource } from '../lib/domain/language/model/arc-scorer'
import type { FeatureTable } from '../lib/domain/language/model/feature-table'
import type { MatrixArena } from '../lib/domain/language/model/matrix-kernel'
import type { Example } from './examples'
import { findGoldNames, splitLayers } from './name-data'
import { countRows, findRows, foldEmbeddings, indexRows, measureRarity } from './network-data'
import { createRandom } from './random'
import { createNetwork, trainNetwork, type NetworkOptions, type NetworkState } from './train-network'
import type { WordVectors } from './vectors'

/** Sizes of the network, chosen on held-out training documents (docs/decisions/language-model.md). */
const NETWORK_SIZES = { width: 96, memory: 112, arc: 96, relation: 64 } as const

const NETWORK_OPTIONS: Omit<NetworkOptions, 'epochs'> = {
  batch: 8,
  rate: 0.002,
  dropout: 0.3,
  blanking: 0.03,
  losses: { tags: 1, names: 1, labels: 0.5 },
}

/** How many of the most frequent words keep what the vectors knew of them. More words cost about 100 bytes each. */
const NETWORK_WORDS = 50000

/** What the network is to name: the tags and the relations, by their numbers. */
export type NetworkClasses = { readonly tags: readonly string[]; readonly relations: readonly string[] }

/** A trained network and the rows of its words. */
export type BuiltNetwork = { readonly network: NetworkSource; readonly embeddings: FeatureTable }

/** Trains a network on the examples. Deterministic. @param epochs passes over them */
export function buildNetwork(
  examples: readonly Example[],
  { tags, relations }: NetworkClasses,
  vectors: WordVectors,
  epochs: number,
  say: (line: string) => void,
): BuiltNetwork {
  const random = createRandom(7)
  const frequent: WordVectors = {
    size: vectors.size,
    words: vectors.words.slice(0, NETWORK_WORDS),
    values: vectors.values.subarray(0, NETWORK_WORDS * vectors.size),
  }
  const codes = examples.map((example) => example.codes)
  const index = indexRows(codes, frequent)
  const shape: NetworkShape = {
    ...NETWORK_SIZES,
    tags: padColumns(tags.length),
    names: padColumns(NAME_LABELS),
    labels: padColumns(relations.length),
  }
  const relationNumbers = new Map(relations.map((relation, i) => [relation, i]))
  const state = createNetwork(shape, countRows(index), frequent, random)
  const rarity = measureRarity(codes)
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
  }))
  const report = (epoch: number, loss: number): void =>
    say(`network: pass ${epoch + 1}, loss ${loss.toFixed(4)}`)
  trainNetwork(state, sentences, { ...NETWORK_OPTIONS, epochs }, random, report)
  return {
    network: { shape, load: (arena) => copyParameters(state, arena) },
    embeddings: foldEmbeddings(state, index),
  }
}

function copyParameters(state: NetworkState, arena: MatrixArena): Map<string, Float32Array> {
  return new Map(
    [...state.values].map(([name, values]) => {
      const copy = arena.take(values.length)
      copy.set(values)
      return [name, copy]
    }),
  )
}

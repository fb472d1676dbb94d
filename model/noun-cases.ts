import { MOST_NAME_FEATURES, writeHeadFeatures } from '../lib/domain/language/model/name-features'
import { layOutNames, layOutScene } from '../lib/domain/language/model/name-scene'
import { findSpanHead } from '../lib/domain/language/model/name-spans'
import { NAME_TYPES, type NameInput } from '../lib/domain/language/model/names'
import type { Sentence } from './conllu'
import type { FeatureRows } from './feature-rows'
import { toNameType } from './name-data'

/** A noun or a pronoun that heads a mention and cannot head a name: its features as of a head of names, and the number of its type. */
export type NounMention = { readonly features: Int32Array; readonly type: number }

/** The same with the rows of its features. */
export type NounCase = { readonly ofHead: Int32Array; readonly type: number }

/** Features that no name has must come with as many nouns, or they are left out: they would cost room and tell little. */
const LEAST_NOUNS = 3

/**
 * The nouns and pronouns of a sentence that are a person, a place or an organisation as names are, by where they stand and by what they are called ("the
 * river", "Skarn River"). There are nearly twice as many of them as of words that may head names.
 */
export function listNouns(input: NameInput, { entities }: Sentence): NounMention[] {
  const mayName = layOutNames(input)?.mayHead ?? []
  const scene = layOutScene(input, mayName)
  const buffer = new Int32Array(MOST_NAME_FEATURES)
  const types = new Map<number, number>()
  for (const { start, end, type } of entities) {
    const head = findSpanHead(input.heads, start, end)
    if (!types.has(head)) types.set(head, NAME_TYPES.indexOf(toNameType(type)))
  }
  return [...types].flatMap(([head, type]) =>
    mayName[head] || !/^(?:NNS?|PRP)$/.test(input.tags[head] ?? '')
      ? []
      : [{ features: buffer.slice(0, writeHeadFeatures(scene, head, buffer)), type }],
  )
}

/** Numbers the features of nouns after those of names have been numbered. */
export function numberNouns(nouns: readonly NounMention[], rows: FeatureRows): NounCase[] {
  const counts = new Map<number, number>()
  for (const feature of nouns.flatMap(({ features }) => [...features]))
    counts.set(feature, (counts.get(feature) ?? 0) + 1)
  const isKept = (feature: number): boolean => rows.has(feature) || (counts.get(feature) ?? 0) >= LEAST_NOUNS
  return nouns.map(({ features, type }) => ({
    ofHead: features.filter(isKept).map((feature) => rows.add(feature)),
    type,
  }))
}

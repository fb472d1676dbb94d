import { addScores, type FeatureTable } from './feature-table'
import { mix } from './hash'
import { findHighest } from './highest'
import { PAD, type SentenceCodes } from './sentence-codes'
import type { Tree } from './tree'

/** What a noun phrase can stand for, after GUM's scheme; `none` when it is not a mention of anything ("in fact"). */
export const MENTION_TYPES = [
  'none',
  'person',
  'place',
  'organization',
  'object',
  'event',
  'time',
  'abstract',
  'animal',
  'plant',
  'substance',
] as const
export type MentionType = Exclude<(typeof MENTION_TYPES)[number], 'none'>

export const TYPER_FEATURES = 30

/** A parsed sentence in codes; `relations` codes the relation of each word at padded positions. */
export type ParsedCodes = {
  readonly codes: SentenceCodes
  readonly tags: Int32Array
  readonly tree: Tree
  readonly relations: Int32Array
}

/** Writes the features of the noun phrase headed by the word at padded position `at`. Returns the count. */
export function writeTyperFeatures(
  { codes, tags, tree, relations }: ParsedCodes,
  at: number,
  out: Int32Array,
): number {
  const { lower, fine, middle, coarse } = codes
  const h = tree.head[at] ?? 0
  const first = tree.first[at] ?? 0
  const left = first < at ? first : 0
  const inner = tree.inner[at] ?? 0
  const outer = tree.outer[at] ?? 0
  const preposition = (tree.first[outer] ?? 0) < outer ? (tree.first[outer] ?? 0) : 0
  const t = tags[at] ?? 0
  const relation = relations[at] ?? 0
  const f = fine[at] ?? 0
  const m = middle[at] ?? 0
  let n = 0
  out[n++] = mix(1, t)
  out[n++] = mix(2, lower[at] ?? 0)
  out[n++] = mix(mix(3, lower[at] ?? 0), t)
  out[n++] = mix(4, f)
  out[n++] = mix(5, m)
  out[n++] = mix(6, coarse[at] ?? 0)
  out[n++] = mix(7, codes.suffix3[at] ?? 0)
  out[n++] = mix(8, codes.suffix4[at] ?? 0)
  out[n++] = mix(mix(9, codes.shape[at] ?? 0), t)
  out[n++] = mix(mix(10, relation), t)
  out[n++] = mix(mix(11, relation), f)
  out[n++] = mix(mix(12, relation), lower[h] ?? 0)
  out[n++] = mix(mix(13, relation), fine[h] ?? 0)
  out[n++] = mix(mix(14, middle[h] ?? 0), mix(relation, m))
  out[n++] = mix(mix(15, lower[left] ?? 0), t)
  out[n++] = mix(mix(16, lower[left] ?? 0), m)
  out[n++] = mix(mix(17, lower[inner] ?? 0), relations[inner] ?? 0)
  out[n++] = mix(mix(18, fine[inner] ?? 0), relations[inner] ?? 0)
  out[n++] = mix(mix(19, fine[inner] ?? 0), m)
  out[n++] = mix(mix(20, lower[outer] ?? 0), relations[outer] ?? 0)
  out[n++] = mix(mix(21, fine[outer] ?? 0), relations[outer] ?? 0)
  out[n++] = mix(mix(22, lower[preposition] ?? 0), m)
  out[n++] = mix(mix(23, lower[at - 1] ?? 0), t)
  out[n++] = mix(mix(24, lower[at + 1] ?? 0), t)
  out[n++] = mix(mix(25, fine[at - 1] ?? 0), t)
  out[n++] = mix(mix(26, fine[at + 1] ?? 0), t)
  out[n++] = mix(mix(27, lower[at - 1] ?? 0), lower[at] ?? 0)
  out[n++] = mix(mix(28, tags[left] ?? 0), mix(t, relation))
  out[n++] = mix(mix(29, codes.suffix3[at] ?? 0), m)
  out[n++] = mix(mix(30, codes.flags[at] ?? 0), t)
  return n
}

/** Working memory of {@link typeMention}. */
export type TyperScratch = { readonly features: Int32Array; readonly scores: Float64Array }

export function createTyperScratch(): TyperScratch {
  return { features: new Int32Array(TYPER_FEATURES), scores: new Float64Array(MENTION_TYPES.length) }
}

/** The type of the phrase headed by word `i`, or `none`. */
export function typeMention(
  table: FeatureTable,
  parsed: ParsedCodes,
  i: number,
  scratch: TyperScratch,
): MentionType | 'none' {
  const { features, scores } = scratch
  scores.fill(0)
  addScores(table, features, writeTyperFeatures(parsed, i + PAD, features), scores)
  return MENTION_TYPES[findHighest(scores, MENTION_TYPES.length)] ?? 'none'
}

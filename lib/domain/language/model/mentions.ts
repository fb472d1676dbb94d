import type { FeatureTable } from './feature-table'
import { hashText } from './hash'
import { settleOpinions, type NameSentence } from './name-evidence'
import { findListed } from './name-lists'
import { findNameOpinions, type NameOpinion, type NameScratch } from './name-opinions'
import { NAME_TYPES, findRuns, type NameInput, type NameType } from './names'
import { baseOf, findPhrase, isNamePart } from './phrase'
import { PAD, type SentenceCodes } from './sentence-codes'
import { layOutTree } from './tree'
import { typeMention, type MentionType, type ParsedCodes, type TyperScratch } from './typer'

/** Something a sentence speaks of: words `[start, end)` around the word `head`. A name keeps its article, as in the treebank. */
export type Mention = {
  readonly start: number
  readonly end: number
  readonly head: number
  readonly type: MentionType
  readonly isName: boolean
  /** Of a name: how likely its head is to head a name of this type, 0 to 1; of other mentions 1. */
  readonly certainty: number
}

export type MentionModels = {
  readonly names: FeatureTable
  /** What the rest of a text is worth: see `settleOpinions`. */
  readonly evidence: readonly number[]
  readonly typer: FeatureTable
  readonly nameScratch: NameScratch
  readonly typerScratch: TyperScratch
}

/** What is thought of the names of one sentence, before other sentences of its text are heard. */
export type NamesRead = NameSentence & {
  /** For each opinion, what the word is when its name is none of the main types. */
  readonly otherwise: readonly MentionType[]
}

/** A parsed sentence, with its codes. `heads` are word indices, -1 for the root. */
export type ParsedSentence = {
  readonly words: readonly string[]
  readonly tags: readonly string[]
  readonly heads: Int32Array
  readonly relations: readonly string[]
  readonly codes: SentenceCodes
  readonly tagCodes: Int32Array
  /** See {@link NameInput}, `prior`. */
  readonly namePrior: Float32Array
}

/** The code of a relation's first part ("nsubj:pass" counts as "nsubj"), for features. */
function codeRelation(relation: string): number {
  return hashText(baseOf(relation), 0x4e1a)
}

/** Whether a word looks like part of a name: a proper noun, or a capitalised noun inside the sentence. */
function looksProper(word: string, tag: string, index: number): boolean {
  return tag.startsWith('NNP') || (index > 0 && tag.startsWith('N') && /^\p{Lu}/u.test(word))
}

/** Lays a parsed sentence out for finding names. */
export function toNameInput(s: ParsedSentence): NameInput {
  const { words, tags, heads, codes, tagCodes, namePrior: prior } = s
  const runs = findRuns(words.map((word, i) => looksProper(word, tags[i] ?? '', i)))
  return { words, tags, heads, codes, tagCodes, prior, relations: codeRelations(s), ...runs }
}

/** Codes of the relations, at padded positions. */
function codeRelations(s: ParsedSentence): Int32Array {
  const relations = new Int32Array(s.words.length + 2 * PAD)
  for (const [i, relation] of s.relations.entries()) relations[i + PAD] = codeRelation(relation)
  return relations
}

/** Lays a parsed sentence out for the typer. */
export function toParsedCodes(s: ParsedSentence): ParsedCodes {
  return { codes: s.codes, tags: s.tagCodes, tree: layOutTree(s.heads), relations: codeRelations(s) }
}

/** Whether a word can head a mention: a noun, a number or a personal pronoun that is not merely part of another name. */
export function canHeadMention(tag: string, relation: string): boolean {
  return /^(NN|NNS|NNP|NNPS|PRP|PRP\$|CD)$/.test(tag) && !isNamePart(relation) && relation !== 'nummod'
}

/** From this share on a stretch counts as a name of a type, chosen on held-out documents for the best F1: names may be missed as well as made up. */
const SURE_ENOUGH: Readonly<Record<NameType, number>> = {
  person: 0.3,
  place: 0.35,
  organization: 0.3,
  other: 0.3,
}

/** A name that is likely to be none of the main types is typed like any noun. */
const MAY_BE_OTHER = 0.1

/** Reads what may be names in a sentence. */
export function readNames(models: MentionModels, s: ParsedSentence): NamesRead {
  const opinions = findNameOpinions(models.names, toNameInput(s), models.nameScratch)
  let parsed: ParsedCodes | null = null
  const otherwise = opinions.map((opinion): MentionType => {
    if (shareOf(opinion, NAME_TYPES.indexOf('other')) < MAY_BE_OTHER) return 'abstract'
    const type = typeMention(models.typer, (parsed ??= toParsedCodes(s)), opinion.head, models.typerScratch)
    return type === 'none' ? 'abstract' : type
  })
  return {
    words: s.words,
    opinions,
    listed: findListed(
      opinions.map(({ head }) => head),
      s,
    ),
    otherwise,
  }
}

/** The names of the sentences of one text, each by start, longest first; the same words are one name, of the likeliest type. */
export function settleNames(models: MentionModels, read: readonly NamesRead[]): Mention[][] {
  return settleOpinions(read, models.evidence).map((opinions, s) => {
    const likeliest = new Map<string, LikelyName>()
    for (const [o, opinion] of opinions.entries()) {
      for (const likely of toNames(opinion, read[s]?.otherwise[o] ?? 'abstract')) {
        const key = `${likely.name.start} ${likely.name.end}`
        const known = likeliest.get(key)
        if (known === undefined || known.share < likely.share) likeliest.set(key, likely)
      }
    }
    return Array.from(likeliest.values(), ({ name }) => name).sort(byPlace)
  })
}

/** A name and the share of its words with its type. */
type LikelyName = { readonly name: Mention; readonly share: number }

function toNames(opinion: NameOpinion, otherwise: MentionType): LikelyName[] {
  return opinion.spans.flatMap(({ start, end }, c) =>
    NAME_TYPES.flatMap((type, t): LikelyName[] => {
      const share = opinion.shares[c * NAME_TYPES.length + t] ?? 0
      if (share < SURE_ENOUGH[type]) return []
      const name: Mention = {
        start,
        end,
        head: opinion.head,
        type: type === 'other' ? otherwise : type,
        isName: true,
        certainty: shareOf(opinion, t),
      }
      return [{ name, share }]
    }),
  )
}

/** The share of a type over all stretches. */
function shareOf({ shares }: NameOpinion, type: number): number {
  let sum = 0
  for (let k = type; k < shares.length - 1; k += NAME_TYPES.length) sum += shares[k] ?? 0
  return sum
}

function byPlace(a: Mention, b: Mention): number {
  return a.start - b.start || b.end - a.end
}

/**
 * Names, and other mentions by the tree: every noun that heads a phrase and that the typer takes for a mention. Names come first where both find
 * the same words.
 */
export function findMentions(models: MentionModels, s: ParsedSentence, names: readonly Mention[]): Mention[] {
  const parsed = toParsedCodes(s)
  const found = new Map<string, Mention>()
  const add = (mention: Mention): void => {
    const key = `${mention.start} ${mention.end}`
    if (!found.has(key)) found.set(key, mention)
  }
  for (const name of names) add(name)
  const named = new Set([...found.values()].map((mention) => mention.head))
  const children = s.words.map((): number[] => [])
  for (const [i, head] of s.heads.entries()) children[head]?.push(i)
  for (let i = 0; i < s.words.length; i++) {
    if (named.has(i) || !canHeadMention(s.tags[i] ?? '', s.relations[i] ?? '')) continue
    const type = typeMention(models.typer, parsed, i, models.typerScratch)
    if (type === 'none') continue
    const phrase = findPhrase(i, children, s.relations, (k) => s.relations[k] === 'punct')
    add({ ...phrase, type, isName: false, certainty: 1 })
  }
  return [...found.values()].sort(byPlace)
}

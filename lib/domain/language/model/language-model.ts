import { oncePer } from '../../article/once-per'
import { ArcScorer, type NetworkSource } from './arc-scorer'
import type { FeatureTable } from './feature-table'
import type { Lexicon } from './lexicon'
import { decodeLexicon } from './lexicon-codec'
import {
  findMentions,
  readNames,
  settleNames,
  type Mention,
  type MentionModels,
  type NamesRead,
  type ParsedSentence,
} from './mentions'
import { createNameScratch } from './name-opinions'
import { decodeNetwork } from './network-codec'
import { parseSentence } from './parse-sentence'
import { repairClauses } from './repair-clauses'
import { repairSubjects } from './repair-subjects'
import { encodeSentence, type CodeMemory, type SentenceCodes } from './sentence-codes'
import { codeTags } from './tag-codes'
import { decodePackedTable, decodeTable } from './table-codec'
import { createTyperScratch } from './typer'
import { WeightsError, unpackSections } from './weights-file'
import { readWordVectors, type WordVectors } from './word-vectors'

/** Names of the sections of a weights file. */
export const SECTIONS = {
  about: 'about',
  lexicon: 'lexicon',
  network: 'network',
  embeddings: 'embeddings',
  names: 'names',
  typer: 'typer',
} as const

/** What the `about` section says, as JSON: what the classes of the tagger and the labeller are called, and weights too few for a section. */
export type About = {
  readonly tags: readonly string[]
  readonly relations: readonly string[]
  /** See `settleOpinions`. */
  readonly evidence: readonly number[]
}

/** Heads are indices of words, -1 for the root; relations are Universal Dependencies (version 2) labels. */
export type Parse = {
  readonly heads: Int32Array
  readonly relations: readonly string[]
  /** The probability of each head by the network alone, 0 to 1: low where the parse is a guess. */
  readonly confidence: Float32Array
  /** What the network thinks of names, for {@link LanguageModel.mentions}; not for other use. */
  readonly namePrior: Float32Array
}

/** How many words' codes are kept. */
const MOST_REMEMBERED = 20_000

/** Tags and tree of a sentence. */
export type Analysis = Parse & { readonly tags: readonly string[] }

/** The language model, ready to use. It holds working memory: one for each thread. Same words in, same result out. */
export type LanguageModel = {
  /** Tags and one well-formed tree, for any words. */
  analyse(words: readonly string[]): Analysis
  /** Penn Treebank tags, one a word. */
  tag(words: readonly string[]): string[]
  /** What may be names in a parsed sentence, for {@link LanguageModel.settleNames}. */
  readNames(words: readonly string[], tags: readonly string[], parse: Parse): NamesRead
  /** The names of the sentences of one text, by start, longest first: each sentence is heard on the names of the others. */
  settleNames(read: readonly NamesRead[]): Mention[][]
  /** The names of a sentence on its own. */
  names(words: readonly string[], tags: readonly string[], parse: Parse): Mention[]
  /** All mentions of things in a parsed sentence, by start, longest first; `names` are those to keep among them. */
  mentions(
    words: readonly string[],
    tags: readonly string[],
    parse: Parse,
    names?: readonly Mention[],
  ): Mention[]
  /** What it knows of words out of any sentence. */
  readonly words: WordVectors
}

/** The parts that a language model is made of. */
export type ModelParts = {
  readonly about: About
  readonly lexicon: Lexicon
  readonly network: NetworkSource
  readonly embeddings: FeatureTable
  readonly names: FeatureTable
  readonly typer: FeatureTable
}

/**
 * Makes a language model of the bytes of a weights file.
 * @throws WeightsError when the bytes are not a whole weights file of this version
 */
export function loadLanguageModel(bytes: Uint8Array): LanguageModel {
  const sections = unpackSections(bytes)
  const section = (name: string): Uint8Array => {
    const found = sections.get(name)
    if (!found) throw new WeightsError(`The language model has no section "${name}".`)
    return found
  }
  const table = (name: string): FeatureTable => decodePackedTable(section(name))
  return assembleLanguageModel({
    about: JSON.parse(new TextDecoder().decode(section(SECTIONS.about))) as About,
    lexicon: decodeLexicon(section(SECTIONS.lexicon)),
    network: decodeNetwork(section(SECTIONS.network)),
    embeddings: decodeTable(section(SECTIONS.embeddings)),
    names: table(SECTIONS.names),
    typer: table(SECTIONS.typer),
  })
}

/** Puts the parts together; training uses it to measure weights before they are rounded. */
export function assembleLanguageModel(parts: ModelParts): LanguageModel {
  const { about, lexicon } = parts
  const classes = { tags: about.tags.length, relations: about.relations.length }
  const scorer = new ArcScorer(parts.network, parts.embeddings)
  const mentionModels: MentionModels = {
    names: parts.names,
    evidence: about.evidence,
    typer: parts.typer,
    nameScratch: createNameScratch(),
    typerScratch: createTyperScratch(),
  }
  const tagNumbers = new Map(about.tags.map((tag, i) => [tag, i]))
  const fallback = tagNumbers.get('NN') ?? 0
  const toNumbers = (tags: readonly string[]): Int16Array =>
    new Int16Array(tags.map((tag) => tagNumbers.get(tag) ?? fallback))

  const memory: CodeMemory = new Map()
  // Names are asked for after the trees of all sentences, with the same words: they are encoded once.
  const encode = oncePer((words: readonly string[]): SentenceCodes => {
    if (memory.size > MOST_REMEMBERED) memory.clear()
    return encodeSentence(words, lexicon, memory)
  })
  const toParsedSentence = (
    words: readonly string[],
    tags: readonly string[],
    parse: Parse,
  ): ParsedSentence => ({
    words,
    tags,
    heads: parse.heads,
    relations: parse.relations,
    codes: encode(words),
    tagCodes: codeTags(toNumbers(tags)),
    namePrior: parse.namePrior,
  })
  const nameRelations = (labels: Int16Array): string[] =>
    Array.from(labels, (k) => (k < 0 ? 'root' : (about.relations[k] ?? 'dep')))
  const analyse = (words: readonly string[]): Analysis => {
    const codes = encode(words)
    const {
      heads,
      confidence,
      labels,
      tags: numbers,
      namePrior,
    } = parseSentence(scorer, words, codes, classes)
    const relations = nameRelations(labels)
    const tags = Array.from(numbers, (k) => about.tags[k] ?? 'NN')
    repairSubjects({ heads, relations }, words)
    repairClauses({ heads, relations, tags })
    return { tags, heads, confidence, namePrior, relations }
  }

  const read = (words: readonly string[], tags: readonly string[], parse: Parse): NamesRead =>
    readNames(mentionModels, toParsedSentence(words, tags, parse))
  const names = (words: readonly string[], tags: readonly string[], parse: Parse): Mention[] =>
    settleNames(mentionModels, [read(words, tags, parse)])[0] ?? []

  return {
    words: readWordVectors(parts.embeddings),
    analyse,
    tag(words) {
      return [...analyse(words).tags]
    },
    readNames: read,
    settleNames: (sentences) => settleNames(mentionModels, sentences),
    names,
    mentions: (words, tags, parse, known = names(words, tags, parse)) =>
      findMentions(mentionModels, toParsedSentence(words, tags, parse), known),
  }
}

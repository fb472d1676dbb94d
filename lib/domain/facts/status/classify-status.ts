import type { ClaimStatus, Holder } from '@/lib/domain/article/article'
import { overlaps } from '@/lib/domain/article/span'
import type { WordKnowledge } from '@/lib/domain/language/analyser'
import type { AnalysedDocument, AnalysedSentence } from '@/lib/domain/language/document'
import { findAttribution } from './attribution'
import { findBreak } from './broken'
import { readClause } from '../tree/clause'
import { treeOf } from '../tree/tree'
import { isExplaining } from './explains'
import { maskInnocent } from './innocent'
import { isLesson, isSourced } from './lesson'
import {
  ADDRESS_WORDS,
  HEDGE_WORDS,
  HYPOTHETICAL_WORDS,
  OPINION_WORDS,
  PREDICTION_WORDS,
  SELF_WORDS,
} from './lexicons'
import { scoreSubjectivity, SUBJECTIVE_FROM } from './subjectivity'

export type SentenceStatus = {
  status: ClaimStatus
  holder: Holder | null
  /** Attributed to a pronoun or a crowd: true of someone, but no stem can say of whom. */
  isNameless: boolean
  /** How much it reads like judgement, 0 to 1; what is stated stays below {@link SUBJECTIVE_FROM}. */
  subjectivity: number
}

/** A quotation of at least this many words is someone's speech; a shorter one is a name or a turn of phrase. */
const MIN_QUOTED_WORDS = 5

/** "X is a system in which …": a textbook's definition speaks of ideas, and so sounds like a judgement to the model. */
const DEFINES =
  /^(?:(?:An?|The) )?(?!This|That|It|These|They|He|She|There)\p{L}[\p{L} ’'-]{2,40} (?:is|are) (?:an? )?[^,.;“”"]{3,60} (?:(?:in|by|through|under) which|whereby) /u

/** A lesson's sentence is a judgement only from here on: the model knows news, and takes what is general for a view. */
const SUBJECTIVE_IN_LESSON = 0.88
/** From here on where it says no more of something than how it is ("have been huge"), or demands. */
const SUBJECTIVE_IF_BARE = 0.7

/** How much a lesson's sentence may read like a judgement. */
function bearsInLesson({ tokens, text }: AnalysedSentence): number {
  const root = tokens[treeOf(tokens).root]
  const isBare = root?.tag === 'ADJ' || /(?<!\p{L})(?:must|needs?) (?!be\b)/u.test(text)
  return isBare ? SUBJECTIVE_IF_BARE : SUBJECTIVE_IN_LESSON
}

/** What each sentence of a document is doing, read with the kind of text that it stands in. */
export function classifyStatuses({
  sentences,
  words,
}: Pick<AnalysedDocument, 'sentences' | 'words'>): SentenceStatus[] {
  const inLesson = isLesson(sentences)
  return sentences.map((sentence, at) => {
    if (!inLesson && !isSourced(sentence)) return classifyStatus(sentence, words)
    const before = sentences[at - 1]
    const isAfterPast = before !== undefined && before.block === sentence.block && isInPast(before)
    return classify(sentence, { words, lesson: { isAfterPast } })
  })
}

/** What a sentence is doing by itself. The most doubtful reading wins, for only the stated and attributed become questions. */
export function classifyStatus(sentence: AnalysedSentence, words: WordKnowledge): SentenceStatus {
  return classify(sentence, { words, lesson: null })
}

type Reading = {
  words: WordKnowledge
  /** Set where the text explains; whether the sentence before tells of the past. */
  lesson: { isAfterPast: boolean } | null
}

function isInPast({ tokens }: AnalysedSentence): boolean {
  const tree = treeOf(tokens)
  return tokens[readClause(tree, tree.root).finite]?.fineTag === 'VBD'
}

function classify(sentence: AnalysedSentence, { words, lesson }: Reading): SentenceStatus {
  const attribution = findAttribution(sentence)
  const holder = attribution?.holder ?? null
  const ruled = findStatus(sentence, { isAttributed: holder !== null, lesson })
  const subjectivity = scoreSubjectivity(sentence, words)
  // The words' own signs come first; what shows none of them may still read like a judgement as a whole.
  const isJudgement =
    ruled === 'stated' &&
    subjectivity >= (lesson === null ? SUBJECTIVE_FROM : bearsInLesson(sentence)) &&
    !DEFINES.test(sentence.text) &&
    !isExplaining(sentence, subjectivity)
  const status = isJudgement ? 'opinion' : ruled
  return { status, holder, isNameless: attribution?.isNameless ?? false, subjectivity }
}

type Ruling = Pick<Reading, 'lesson'> & { isAttributed: boolean }

function findStatus(sentence: AnalysedSentence, { isAttributed, lesson }: Ruling): ClaimStatus {
  const { text } = sentence
  if (/\?["”’')\]]*$/u.test(text)) return 'question'
  if (isQuoted(sentence)) return 'quoted'
  if (findBreak(sentence) !== null) return 'broken'
  const all = maskNames(sentence, withoutCountry(maskQuotes(sentence)))
  if (ADDRESS_WORDS.test(all) || isImperative(sentence)) return 'instruction'
  const own = lesson === null ? all : maskInnocent({ sentence, own: all, ...lesson })
  if (isOpinion(own)) return 'opinion'
  if (PREDICTION_WORDS.test(own)) return 'prediction'
  if (HYPOTHETICAL_WORDS.test(own)) return 'hypothetical'
  if (HEDGE_WORDS.test(withoutMonth(withoutAsides(own)))) return 'hedged'
  return isAttributed ? 'attributed' : 'stated'
}

function isOpinion(own: string): boolean {
  return /!["”’')]*$/u.test(own) || SELF_WORDS.test(own) || OPINION_WORDS.test(own)
}

/** "the US" is a country, "us" is not; "May 2015" is a month, "may" is not. */
function withoutCountry(text: string): string {
  return text.replace(/\bUS\b|\bI{2,}\b|\b[IVX]+(?=\b)(?<=(?:War|\p{Lu}\p{Ll}+) I)/gu, blank)
}
function withoutMonth(text: string): string {
  return text.replace(/\bMay\b/gu, ' ')
}

/** "He died in Elm (probably of a fever)": what stands in brackets is never asked, and takes its doubt with it. */
function withoutAsides(text: string): string {
  return text.replace(/\s\([^()]*\)/gu, blank)
}

function isQuoted(sentence: AnalysedSentence): boolean {
  return sentence.quotes.some((quote) => {
    const start = Math.max(quote.start, sentence.start)
    const end = Math.min(quote.end, sentence.end)
    const words =
      sentence.text.slice(start - sentence.start, end - sentence.start).match(/[\p{L}\p{N}’'-]+/gu)?.length ??
      0
    return words >= MIN_QUOTED_WORDS || (words > 0 && words >= sentence.tokens.length * 0.4)
  })
}

/** The sentence with its quoted words blanked: a title in quotes may hold any word. */
function maskQuotes(sentence: AnalysedSentence): string {
  let text = sentence.text
  for (const quote of sentence.quotes) {
    if (!overlaps(quote, sentence)) continue
    const from = Math.max(0, quote.start - sentence.start)
    const to = Math.min(text.length, quote.end - sentence.start)
    text = text.slice(0, from) + ' '.repeat(to - from) + text.slice(to)
  }
  return text
}

/** The text without its names: the Great Pyramid is praised by nobody, and Will Stone foretells nothing. */
function maskNames({ mentions, start }: AnalysedSentence, text: string): string {
  let masked = text.replace(/(?<=[\p{Ll}\p{N},;] )\p{Lu}\p{Ll}+/gu, blank)
  for (const mention of mentions) {
    if (!/^(?:person|place|organisation|event)$/u.test(mention.type)) continue
    const from = mention.start - start
    const to = mention.end - start
    masked = masked.slice(0, from) + blank(masked.slice(from, to)) + masked.slice(to)
  }
  return masked
}

function blank(words: string): string {
  return ' '.repeat(words.length)
}

/** Begins with a bare verb: "Take the ferry…", "Imagine a class…". */
function isImperative({ tokens }: AnalysedSentence): boolean {
  const [first, second] = tokens
  if (first === undefined || second === undefined) return false
  if (
    /^(?:do|don['’]t|never|always|note|consider|imagine|remember|take|try|use|visit|check|make|keep|avoid|bring|ask|look|see|go|turn|expect|recall|think|come|enjoy|discover|experience|head|walk|drive|follow|stop|explore|get|start|stay|wait|allow|book|buy|join|click|read|watch|learn|ensure|choose|add|place|put)$/iu.test(
      first.text,
    )
  ) {
    return !/^(?:of|is|was|are|were|has|had|at|for|rates?|centres?|centers?)$/iu.test(second.text)
  }
  return (
    first.tag === 'VERB' && first.text.toLowerCase() === first.lemma && /^(?:DET|PRON)$/u.test(second.tag)
  )
}

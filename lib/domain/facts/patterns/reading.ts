import { quoteSpan, type Quote, type Span } from '@/lib/domain/article/span'
import type { AnalysedDocument, AnalysedSentence } from '@/lib/domain/language/document'
import { isDemonym } from '@/lib/domain/language/lists/countries'
import type { Mention } from '@/lib/domain/language/mention'
import type { Token } from '@/lib/domain/language/token'
import { indexLemmas } from '../check/content-words'
import { findContextNeed } from '../check/context'
import { makeStatement, renderPart, type Statement } from '../statement'
import { isFiniteForm } from '../tree/clause'
import { treeOf } from '../tree/tree'

/** A sentence with its tree the other way up: from each word to those that depend on it. */
export type Reading = {
  document: AnalysedDocument
  sentence: AnalysedSentence
  tokens: readonly Token[]
  /** For each token, the indices of its dependents in order. */
  children: readonly (readonly number[])[]
}

const readings = new WeakMap<AnalysedSentence, Reading>()
const statements = new WeakMap<AnalysedSentence, Statement>()
const indices = new WeakMap<AnalysedDocument, ReadonlyMap<string, readonly number[]>>()

/** Made once for each sentence, for every pattern asks for it. */
export function readSentence(document: AnalysedDocument, sentence: AnalysedSentence): Reading {
  const known = readings.get(sentence)
  if (known !== undefined) return known
  const { tokens } = sentence
  const { children } = treeOf(tokens)
  const reading = { document, sentence, tokens, children }
  readings.set(sentence, reading)
  return reading
}

/** The first dependent whose relation fits, or -1. */
export function findChild({ tokens, children }: Reading, at: number, relation: RegExp): number {
  return children[at]?.find((child) => relation.test(tokens[child]?.relation ?? '')) ?? -1
}

/** All dependents whose relation fits, in order. */
export function listChildren({ tokens, children }: Reading, at: number, relation: RegExp): number[] {
  return children[at]?.filter((child) => relation.test(tokens[child]?.relation ?? '')) ?? []
}

export function findPreposition(reading: Reading, at: number): string {
  return listChildren(reading, at, /^case$/u)
    .map((child) => reading.tokens[child]?.text.toLowerCase() ?? '')
    .join(' ')
}

/** What belongs to a word as grammar has it but not to the phrase that a question would name. */
const OUTSIDE =
  /^(?:case|mark|cc|punct|appos|parataxis|dep|discourse|vocative|cop|aux(?::pass)?|nsubj(?::pass|:outer)?|csubj|advcl|orphan)$/u
export const PLAIN_PHRASE =
  /^(?:case|mark|cc|punct|appos|parataxis|dep|discourse|vocative|cop|aux(?::pass)?|nsubj(?::pass|:outer)?|csubj|advcl|orphan|acl:relcl|conj)$/u

/**
 * The words of a phrase from its head: all that hangs on it but what `outside` names. Null when that is no single
 * stretch, which is where the parse is doubtful.
 */
export function findPhrase(reading: Reading, at: number, outside: RegExp = OUTSIDE): Span | null {
  const { tokens } = reading
  const inside = new Set([at])
  collect(reading, { at, outside, inside })
  const from = Math.min(...inside)
  const to = Math.max(...inside)
  for (let index = from; index <= to; index++)
    if (!inside.has(index) && tokens[index]?.tag !== 'PUNCT') return null
  const first = tokens[from]
  const last = tokens[to]
  return first === undefined || last === undefined ? null : { start: first.start, end: last.end }
}

type Collecting = { at: number; outside: RegExp | null; inside: Set<number> }

/** Only the head's own dependents are sifted; what hangs on those comes along whole. */
function collect(reading: Reading, { at, outside, inside }: Collecting): void {
  const kids = reading.children[at] ?? []
  for (const child of kids) {
    const token = reading.tokens[child]
    if (token === undefined || inside.has(child) || (outside?.test(token.relation) ?? false)) continue
    // A sign at either end belongs to the sentence; one between two words of the phrase comes with them.
    if (token.relation === 'punct' && !isHyphen(token)) continue
    inside.add(child)
    collect(reading, { at: child, outside: null, inside })
  }
}

function isHyphen(token: Token): boolean {
  return /^[-–/]$/u.test(token.text)
}

/** How sure the parser is of the heads of these words: the least sure one counts. */
export function findConfidence({ tokens }: Reading, ats: readonly number[]): number {
  return Math.min(...ats.map((at) => tokens[at]?.confidence ?? 0))
}

/** The sentence without reference marks and asides, which is what questions quote from. Few sentences come to that. */
function trimSentence({ document, sentence }: Reading): Statement {
  const known = statements.get(sentence)
  if (known !== undefined) return known
  const statement = makeStatement({ text: document.text, sentence, keep: [], swaps: [] })
  statements.set(sentence, statement)
  return statement
}

/** The words of a stretch as a question quotes them: without asides, the sentence's capital taken off. */
export function sayPhrase(reading: Reading, span: Span): string {
  const { document, sentence, tokens } = reading
  const statement = trimSentence(reading)
  // What stands in brackets is cut from statements, but may itself be what is quoted.
  const words =
    renderPart(document.text, statement, span) ||
    document.text.slice(span.start, span.end).replace(/\s+/gu, ' ')
  const first = tokens.find((token) => token.start >= span.start)
  if (first === undefined || !isFirstWord(reading, first) || isNameAt(sentence, first)) return words
  return isDemonym(first.text) || /^(?:I|\p{Lu}[^a-z]*\p{Lu}.*)$/u.test(first.text)
    ? words
    : words.replace(/^\p{Lu}/u, (letter) => letter.toLowerCase())
}

function isFirstWord({ tokens }: Reading, token: Token): boolean {
  return tokens.find((other) => /[\p{L}\p{N}]/u.test(other.text)) === token
}

function isNameAt({ mentions }: AnalysedSentence, token: Token): boolean {
  return mentions.some(
    (mention) => mention.type !== 'number' && mention.start <= token.start && token.end <= mention.end,
  )
}

/** True when these stretches can be quoted alone: no pronoun, pointing word, deictic date or "the company" in them. */
export function isSelfContained({ document, sentence }: Reading, pieces: readonly Span[]): boolean {
  return findContextNeed(document, { sentence, statement: { pieces, swaps: [] } }) === null
}

export function quotePhrase({ document }: Reading, span: Span): Quote {
  return quoteSpan(document.text, span)
}

/** The name, date or number that a word is part of. */
export function findMentionAt({ sentence, tokens }: Reading, at: number): Mention | null {
  const token = tokens[at]
  if (token === undefined) return null
  return sentence.mentions.find((mention) => mention.start <= token.start && token.end <= mention.end) ?? null
}

/** The sentences that have all of these base forms. */
export function listSentencesWith(document: AnalysedDocument, lemmas: readonly string[]): AnalysedSentence[] {
  const index = indices.get(document) ?? indexLemmas(document.sentences)
  indices.set(document, index)
  const lists = lemmas.map((lemma) => index.get(lemma) ?? []).sort((a, b) => a.length - b.length)
  const [least, ...rest] = lists
  if (least === undefined) return []
  const others = rest.map((list) => new Set(list))
  return least
    .filter((at) => others.every((set) => set.has(at)))
    .flatMap((at) => document.sentences[at] ?? [])
}

export function countWords(words: string): number {
  return words.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length
}

/** Signs and words at which a phrase that the tree broke off too early surely ends. */
const STOP = /^(?:[,.;:!?)(–—”"]|-{2,}|which|while|whereas|although|but|because)$/u

/** The stretch carried on to the next comma, stop or new clause, for what hangs on the verb in the tree may be the noun's. */
export function extendToStop({ tokens }: Reading, span: Span): Span {
  let end = span.end
  for (const token of tokens) {
    if (token.start < span.end) continue
    if (STOP.test(token.text) || isNewClause(tokens, token)) break
    end = token.end
  }
  return { start: span.start, end }
}

/** "and Hill was asked": a joint with a finite verb of its own after it. */
function isNewClause(tokens: readonly Token[], joint: Token): boolean {
  if (joint.tag !== 'CCONJ') return false
  const rest = tokens.slice(tokens.indexOf(joint) + 1)
  const end = rest.findIndex(
    (token) => STOP.test(token.text) || /^(?:that|who|which|where)$/u.test(token.text),
  )
  return rest
    .slice(0, end < 0 ? rest.length : end)
    .some((token) => token.tag === 'AUX' || isFiniteForm(token.fineTag))
}

/** True when the next sign after the stretch ends a phrase. */
export function isBeforeStop({ tokens }: Reading, span: Span): boolean {
  const next = tokens.find((token) => token.start >= span.end)
  return next === undefined || STOP.test(next.text)
}

/** The phrase that begins right here: the outermost word whose phrase starts with this token and is one stretch. */
export function findPhraseFrom(
  reading: Reading,
  from: number,
  outside: RegExp = OUTSIDE,
): { head: number; span: Span } | null {
  const { tokens } = reading
  const start = tokens[from]?.start
  if (start === undefined) return null
  const heads: number[] = []
  for (let at = from; at >= 0 && heads.length < 6; at = tokens[at]?.head ?? -1) {
    if (at < from) break
    heads.push(at)
  }
  const noun = heads.find(
    (at) =>
      /^(?:NOUN|PROPN)$/u.test(tokens[at]?.tag ?? '') &&
      !/^(?:compound|nmod:poss|flat)/u.test(tokens[at]?.relation ?? ''),
  )
  const span = noun === undefined ? null : findPhrase(reading, noun, outside)
  return noun === undefined || span === null || span.start !== start ? null : { head: noun, span }
}

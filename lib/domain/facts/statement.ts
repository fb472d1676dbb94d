import { oncePer } from '@/lib/domain/article/once-per'
import { sliceNarrow } from '@/lib/domain/article/narrow-text'
import { overlaps, type Span } from '@/lib/domain/article/span'
import type { AnalysedSentence } from '@/lib/domain/language/document'
import type { Token } from '@/lib/domain/language/token'
import { findCuts } from './statement-cuts'

export type Replacement = { span: Span; by: string }

/**
 * A sentence as it can stand alone: stretches of the article in order, with what only makes sense in place left out
 * (reference marks, connectives, "yesterday"), and an opening he or she put by name. Nothing else is changed but the
 * first letter's case.
 */
export type Statement = {
  pieces: readonly Span[]
  swaps: readonly Replacement[]
  /** The word that the clause hangs on, where it is a lower one that stands as a sentence of its own. */
  predicate?: number
  /** "had moved" is told as "moved": its participle stands for a finite verb. */
  isPutInPast?: boolean
}

export type StatementRequest = {
  text: string
  sentence: AnalysedSentence
  /** Never cut: the answer, the holder. */
  keep: readonly Span[]
  /** The opening pronoun by name and times like "last year" by date, where they are known. */
  swaps: readonly Replacement[]
}

/** Trims a sentence without touching the spans to keep. */
export function makeStatement({ text, sentence, keep, swaps }: StatementRequest): Statement {
  const stays = [...keep, ...swaps.map((swap) => swap.span)]
  const cuts = findCuts(sentence).filter((cut) => !stays.some((span) => overlaps(span, cut)))
  const whole: Statement = { pieces: [{ start: sentence.start, end: sentence.end }], swaps }
  return cuts.reduce((statement, cut) => cutStatement(text, statement, cut), whole)
}

/** The statement without one stretch. */
export function cutStatement(text: string, statement: Statement, cut: Span): Statement {
  const left = statement.pieces
    .flatMap((piece) => subtract(piece, cut))
    .filter((piece) => text.slice(piece.start, piece.end).trim() !== '')
  return { ...statement, pieces: left }
}

function subtract(piece: Span, cut: Span): Span[] {
  if (!overlaps(piece, cut)) return [piece]
  return [
    { start: piece.start, end: Math.min(piece.end, cut.start) },
    { start: Math.max(piece.start, cut.end), end: piece.end },
  ].filter((part) => part.start < part.end)
}

/** The statement in words, with a stretch replaced (by a blank, or by another answer). */
export function renderStatement(text: string, statement: Statement, replacement?: Replacement): string {
  if (replacement !== undefined) return capitalise(tidy(renderPieces(text, statement, replacement)))
  const known = rendered.get(statement)
  if (known?.text === text) return known.words
  const words = capitalise(tidy(renderPieces(text, statement)))
  rendered.set(statement, { text, words })
  return words
}

/** Every check of a statement reads its words. */
const rendered = new WeakMap<Statement, { text: string; words: string }>()

/** A part of the statement in words, its first letter as it is. */
export function renderPart(text: string, { pieces, swaps }: Statement, { start, end }: Span): string {
  const inside = pieces
    .map((piece) => ({ start: Math.max(piece.start, start), end: Math.min(piece.end, end) }))
    .filter((piece) => piece.start < piece.end)
  return tidy(renderPieces(text, { pieces: inside, swaps }))
}

function renderPieces(text: string, { pieces, swaps }: Statement, replacement?: Replacement): string {
  const all = replacement === undefined ? [...swaps] : [...swaps, replacement]
  const ordered = all.sort((a, b) => a.span.start - b.span.start)
  let words = ''
  const isList = countBracketSeams(text, pieces) > 1
  for (const [index, piece] of pieces.entries()) {
    const isListed = isList && isBracketSeam(text, { before: pieces[index - 1], after: piece })
    if (isListed) words += ','
    // Between dashes without blanks nothing else parted the words.
    if (
      /[\p{L}\p{N}_)]$/u.test(words) &&
      /^[\p{L}\p{N}]/u.test(sliceNarrow(text, piece.start, piece.start + 1))
    )
      words += ' '
    let at = piece.start + (isListed ? 1 : 0)
    for (const { span, by } of ordered) {
      if (span.start < at || span.end > piece.end) continue
      words += sliceNarrow(text, at, span.start) + by
      at = span.end
    }
    words += sliceNarrow(text, at, piece.end)
  }
  return words
}

/** "the NFL (two teams); the NBA (three); …": without its brackets the list needs commas only. */
function isBracketSeam(text: string, { before, after }: { before: Span | undefined; after: Span }): boolean {
  return (
    before !== undefined &&
    text[after.start] === ';' &&
    /^\s?\(.*\)$/su.test(text.slice(before.end, after.start))
  )
}

function countBracketSeams(text: string, pieces: readonly Span[]): number {
  return pieces.filter((after, index) => isBracketSeam(text, { before: pieces[index - 1], after })).length
}

/** Blanks before signs and doubled commas are what cutting leaves behind; a star points to a note that is not there. */
function tidy(words: string): string {
  return withoutStars(words)
    .replace(/,(?=["”’]?[?.]$)/u, '')
    .replace(/\s{2,}|[^\S ]/gu, ' ')
    .replace(/ (?=[,.;:!?])/gu, '')
    .replace(/,(?=[,.;])/gu, '')
    .replace(/(?<!\.)\.\.$/u, '.')
    .replace(/^[\s,;:–—•-]+/u, '')
    .trim()
}

function withoutStars(words: string): string {
  // The look back is begun at every letter.
  return words.includes('*') ? words.replace(/(?<=[\p{L}\p{N}_”"’)%])\*{1,3}(?=[\s,.;:?]|$)/gu, '') : words
}

export function capitalise(words: string): string {
  return words.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())
}

/** True when the position is in one of the pieces. */
export function isInStatement({ pieces }: Statement, span: Span): boolean {
  // Asked of every word of every wording: a loop takes half the time.
  for (const { start, end } of pieces) if (start <= span.start && span.end <= end) return true
  return false
}

/** Of each word of its sentence whether a statement keeps it; every check of a wording begins with that. */
export const findKept = oncePer((statement: Statement, { tokens }: AnalysedSentence): readonly boolean[] =>
  tokens.map((token) => isInStatement(statement, token)),
)

/** The words of its sentence that a statement keeps. */
export const listKeptTokens = oncePer(
  (statement: Statement, sentence: AnalysedSentence): readonly Token[] => {
    const isKept = findKept(statement, sentence)
    return sentence.tokens.filter((_, at) => isKept[at] === true)
  },
)

/**
 * The same statement for the same words, whoever made it: answers of a sentence share most of its wordings, and so what was found out about
 * them. All that a statement consists of is in the key.
 */
export function shareStatement(sentence: AnalysedSentence, statement: Statement): Statement {
  const { pieces, swaps, predicate, isPutInPast } = statement
  let key = `${predicate ?? ''} ${isPutInPast === true ? 'past' : ''}`
  for (const { start, end } of pieces) key += ` ${start}-${end}`
  for (const { span, by } of swaps) key += `|${span.start}-${span.end} ${by}`
  const shared = sharedStatements(sentence)
  const known = shared.get(key)
  if (known !== undefined) return known
  shared.set(key, statement)
  return statement
}

const sharedStatements = oncePer((_: AnalysedSentence) => new Map<string, Statement>())

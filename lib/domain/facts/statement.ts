import { overlaps, type Span } from '@/lib/domain/article/span'
import type { AnalysedSentence } from '@/lib/domain/language/document'
import { findCuts } from './statement-cuts'

/**
 * A sentence as it can stand alone: stretches of the article in order, with what only makes sense in place left out
 * (reference marks, connectives, "yesterday"). No word is added or changed but the first letter's case.
 */
export type Statement = { pieces: readonly Span[] }

export type StatementRequest = {
  text: string
  sentence: AnalysedSentence
  /** Never cut: the answer, the holder. */
  keep: readonly Span[]
}

/** Trims a sentence without touching the spans to keep. */
export function makeStatement({ text, sentence, keep }: StatementRequest): Statement {
  const cuts = findCuts(sentence).filter((cut) => !keep.some((span) => overlaps(span, cut)))
  let pieces: Span[] = [{ start: sentence.start, end: sentence.end }]
  for (const cut of cuts) pieces = pieces.flatMap((piece) => subtract(piece, cut))
  return { pieces: pieces.filter((piece) => text.slice(piece.start, piece.end).trim() !== '') }
}

function subtract(piece: Span, cut: Span): Span[] {
  if (!overlaps(piece, cut)) return [piece]
  return [
    { start: piece.start, end: Math.min(piece.end, cut.start) },
    { start: Math.max(piece.start, cut.end), end: piece.end },
  ].filter((part) => part.start < part.end)
}

export type Replacement = { span: Span; by: string }

/** The statement in words, with a stretch replaced (by a blank, or by another answer). */
export function renderStatement(text: string, { pieces }: Statement, replacement?: Replacement): string {
  let words = ''
  let isPlaced = false
  for (const piece of pieces) {
    if (replacement !== undefined && !isPlaced && piece.start <= replacement.span.start && replacement.span.end <= piece.end) {
      words += `${text.slice(piece.start, replacement.span.start)}${replacement.by}${text.slice(replacement.span.end, piece.end)}`
      isPlaced = true
    } else {
      words += text.slice(piece.start, piece.end)
    }
  }
  return tidy(words)
}

/** Blanks before signs and doubled commas are what cutting leaves behind. */
function tidy(words: string): string {
  const plain = words
    .replace(/\s+/gu, ' ')
    .replace(/\s+([,.;:!?])/gu, '$1')
    .replace(/,(?=[,.;])/gu, '')
    .replace(/(?<!\.)\.\.$/u, '.')
    .replace(/^[\s,;:–—•-]+/u, '')
    .trim()
  return plain.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())
}

/** True when the position is in one of the pieces. */
export function isInStatement({ pieces }: Statement, span: Span): boolean {
  return pieces.some((piece) => piece.start <= span.start && span.end <= piece.end)
}

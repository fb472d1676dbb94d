import { listMatches } from '@/lib/domain/article/list-matches'
import { sliceNarrow } from '@/lib/domain/article/narrow-text'
import type { Span } from '@/lib/domain/article/span'
import {
  ABBREVIATIONS,
  COUNTING_ABBREVIATIONS,
  FINAL_ABBREVIATIONS,
  SENTENCE_STARTERS,
} from './lists/abbreviations'

/** A mark that may end a sentence, what may close after it, a reference number, then a gap. */
const BREAK = /(?:\.{3}|…|[.!?])+["”’')\]]*(?:\s?\[\d{1,3}\]|(?<=\p{Ll}[.!?]["”’')\]]*)\d{1,3})*(?=\s|$)/gu
/** A number, a Roman one, or the month of a weekday. */
const COUNTED =
  /^(?:\d|(?!I$)[IVXLC]+$|(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)(?:uary|ruary|ch|il|ust|ember|ober)?$)/u
const NEXT_START = /^\s+["“‘'([]*[\p{Lu}\p{N}]/u

/**
 * Sentences of one block, in order and without the white space between them. They do not overlap and cover every
 * non-blank character of the block.
 */
export function splitSentences(text: string, block: Span): Span[] {
  const words = sliceNarrow(text, block.start, block.end)
  const sentences: Span[] = []
  let start = 0
  for (const match of listMatches(words, BREAK)) {
    const end = match.index + match[0].length
    const after = words.slice(end, end + 40)
    if (
      end === words.length ||
      !NEXT_START.test(after) ||
      isInsideSentence({ words, at: match.index, mark: match[0], after })
    )
      continue
    pushTrimmed(sentences, { words, start, end, offset: block.start })
    start = end
  }
  pushTrimmed(sentences, { words, start, end: words.length, offset: block.start })
  return sentences
}

type Piece = { words: string; start: number; end: number; offset: number }

function pushTrimmed(sentences: Span[], { words, start, end, offset }: Piece): void {
  const piece = words.slice(start, end)
  const lead = piece.length - piece.trimStart().length
  const length = piece.trim().length
  if (length > 0) sentences.push({ start: offset + start + lead, end: offset + start + lead + length })
}

/** True for a stop after an abbreviation, an initial or a list number, where the sentence goes on. */
function isInsideSentence({
  words,
  at,
  mark,
  after,
}: {
  words: string
  at: number
  mark: string
  after: string
}): boolean {
  if (!mark.startsWith('.') || mark.startsWith('..')) return false
  const before = /[\p{L}\p{N}.’'-]+$/u.exec(words.slice(Math.max(0, at - 24), at))?.[0] ?? ''
  const next = /[\p{L}\p{N}’'-]+/u.exec(after)?.[0] ?? ''
  const word = before.toLowerCase()
  if (FINAL_ABBREVIATIONS.has(word)) return !SENTENCE_STARTERS.has(next)
  // "(d. 1850)", but not "Louis D. Brandeis".
  if (/^(?:b|d|fl)$/u.test(before) && !/\($/u.test(words.slice(0, at - before.length))) return false
  if (COUNTING_ABBREVIATIONS.has(word)) return COUNTED.test(next)
  if (ABBREVIATIONS.has(word)) return true
  if (/^\p{Lu}$/u.test(before)) return !SENTENCE_STARTERS.has(next) || next === 'A'
  if (/^(?:\p{L}\.)+\p{L}$/u.test(before)) return !SENTENCE_STARTERS.has(next)
  // "1. First do this": a number alone at the start of the block.
  return /^\d{1,2}$/u.test(before) && words.slice(0, at).trim() === before
}

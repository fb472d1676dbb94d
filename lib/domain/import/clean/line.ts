import type { BlockKind } from '@/lib/domain/article/article'
import { sliceNarrow } from '@/lib/domain/article/narrow-text'
import type { Span } from '@/lib/domain/article/span'

/** A block before it is decided whether to keep it, with what the rules look at. */
export type Line = Span & {
  text: string
  kind: BlockKind
  /** Lower case, typographic signs made plain, no punctuation at the ends. */
  plain: string
  words: number
  /** A full paragraph: the rules for labels never touch it. */
  isProse: boolean
}

const PROSE_WORDS = 25
const SENTENCE_WORDS = 7
const MAX_HEADING_WORDS = 20
const BULLET = /^(?:[•▪◦·*–—-]\s+|\d{1,2}[.)]\s+)/u
const TERMINAL = /[.!?…](?:["”’')\]]|\s?\[\d+\])*$/u

/** Describes one stretch of the text. */
export function describeLine(source: string, span: Span): Line {
  const text = sliceNarrow(source, span.start, span.end)
  const words = text.match(/[\p{L}\p{N}][\p{L}\p{N}’'.-]*/gu)?.length ?? 0
  const isProse = words >= PROSE_WORDS || (words >= SENTENCE_WORDS && TERMINAL.test(text))
  return { ...span, text, words, isProse, plain: plainWords(text), kind: findKind({ text, words, isProse }) }
}

/** Lower case with plain quotes and single blanks, stripped of signs at both ends: what label lists are written in. */
export function plainWords(text: string): string {
  return text
    .toLowerCase()
    .replace(/[‘’]/gu, "'")
    .replace(/[“”]/gu, '"')
    .replace(/\s+/gu, ' ')
    .replace(/^[^\p{L}\p{N}©@(]+|[^\p{L}\p{N})]+$/gu, '')
}

function findKind({ text, words, isProse }: { text: string; words: number; isProse: boolean }): BlockKind {
  if (BULLET.test(text)) return 'list-item'
  if (text.startsWith('>')) return 'quotation'
  if (/^[“"].*[”"]$/su.test(text) && !/[”"]\s+\S+.*[“"]/su.test(text)) return 'quotation'
  if (isHeadingText({ text, words })) return 'heading'
  return isProse || (words > 0 && (TERMINAL.test(text) || leadsOn({ text, words }))) ? 'paragraph' : 'heading'
}

function isHeadingText({ text, words }: { text: string; words: number }): boolean {
  if (words > MAX_HEADING_WORDS || leadsOn({ text, words })) return false
  if (!TERMINAL.test(text)) return true
  // A lone short question is a heading ("Who was Galois?"); with a second sentence it is prose.
  return words <= 12 && /^[^.!?]+\?$/u.test(text)
}

/** "The new piers were made of concrete:" leads into what follows; it heads nothing. */
function leadsOn({ text, words }: { text: string; words: number }): boolean {
  return words >= SENTENCE_WORDS && /[:;,]$/u.test(text)
}

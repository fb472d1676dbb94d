import type { Block } from '@/lib/domain/article/article'
import { overlaps, type Span } from '@/lib/domain/article/span'

/** The sentence that holds a stretch of the text. */
export function findSentenceIn(text: string, blocks: readonly Block[], span: Span): Span {
  const block = blocks.find((candidate) => overlaps(candidate, span))
  return block ? findSentenceAround(text, block, span) : span
}

/** The sentence around a span, within its block: from the end of the one before to its own full stop. */
export function findSentenceAround(text: string, block: Span, span: Span): Span {
  const before = text.slice(block.start, span.start)
  const lead = /^[\s\S]*[.!?]["”’)]*\s+/.exec(before)?.[0].length ?? 0
  const after = text.slice(span.end, block.end)
  const isClosed = /[.!?]["”’)]*$/.test(text.slice(span.start, span.end))
  const tail = isClosed ? 0 : (/^[\s\S]*?[.!?]["”’)]*(?=\s|$)/.exec(after)?.[0].length ?? after.length)
  return { start: block.start + lead, end: span.end + tail }
}

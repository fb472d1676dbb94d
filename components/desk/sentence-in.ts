import type { Block } from '@/lib/domain/article/article'
import { overlaps, type Span } from '@/lib/domain/article/span'
import { findSentenceAround } from './item-draft'

/** The sentence that holds a stretch of the text. */
export function findSentenceIn(text: string, blocks: readonly Block[], span: Span): Span {
  const block = blocks.find((candidate) => overlaps(candidate, span))
  return block ? findSentenceAround(text, block, span) : span
}

import type { Block } from '@/lib/domain/article/article'
import { countWords } from '@/lib/domain/article/count-words'

type Words = { text: string; blocks: readonly Block[] }

/** Words of the kept blocks. */
export function countKeptWords({ text, blocks }: Words): number {
  return blocks
    .filter((block) => block.kept)
    .reduce((sum, block) => sum + countWords(text.slice(block.start, block.end)), 0)
}

const TITLE_LENGTH = 90

/** A title for a text that has none: its first kept words, cut at a word. */
export function makeTitle({ text, blocks }: Words): string {
  const first = blocks.find((block) => block.kept) ?? { start: 0, end: text.length }
  const words = text.slice(first.start, first.end).replace(/\s+/g, ' ').trim()
  if (words.length <= TITLE_LENGTH) return words || '…'
  return `${words.slice(0, TITLE_LENGTH).replace(/\s\S*$/, '')}…`
}

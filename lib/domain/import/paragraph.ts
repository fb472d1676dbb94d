import type { Block, BlockKind, DropReason } from '@/lib/domain/article/article'
import type { CleanedText } from './clean/clean-blocks'
import { describeLine } from './clean/line'
import { isMastheadLine, readMasthead } from './clean/masthead'

/** A stretch of a source that has structure, in reading order, before it becomes a block of the text. */
export type Paragraph = {
  /** White space is single blanks. */ words: string
  kind: BlockKind
  reason: DropReason | null
  doubt?: DropReason | null
}

/** What the source itself says, apart from its words; null where it says nothing. */
export type SourceDetails = { title: string | null; byline: string | null; publishedAt: string | null }

/** Lays paragraphs out as one text, an empty line between them, each a block. */
export function layOutParagraphs(
  paragraphs: readonly Paragraph[],
  details: SourceDetails,
): { text: string; cleaned: CleanedText } {
  const blocks: Block[] = []
  const parts: string[] = []
  let at = 0
  for (const { words, kind, reason, doubt = null } of paragraphs) {
    blocks.push({
      start: at,
      end: at + words.length,
      kind,
      kept: reason === null,
      reason,
      doubt: reason === null ? doubt : null,
    })
    parts.push(words)
    at += words.length + 2
  }
  return { text: parts.join('\n\n'), cleaned: { ...details, titleIndex: -1, blocks } }
}

const TOP_PARAGRAPHS = 12
/** Longer ones stand for themselves in the ledger. */
const MAX_MERGED_WORDS = 12
const MERGED: ReadonlySet<DropReason | null> = new Set([
  'navigation',
  'related',
  'share',
  'advertisement',
  'comments',
  'legal',
  'outside',
])

/** A menu of two hundred entries is one thing to look at, not two hundred: short neighbours left out for one reason become one block. */
export function mergeDropped(paragraphs: readonly Paragraph[]): Paragraph[] {
  const merged: Paragraph[] = []
  let isOpen = false
  for (const paragraph of paragraphs) {
    const last = merged.at(-1)
    const isShort = MERGED.has(paragraph.reason) && paragraph.words.split(' ').length <= MAX_MERGED_WORDS
    if (isShort && isOpen && last?.reason === paragraph.reason) last.words += `\n${paragraph.words}`
    else merged.push({ ...paragraph })
    isOpen = isShort
  }
  return merged
}

/** The author's line and the date at the top of a document are its details, not its words. */
export function dropMasthead(paragraphs: readonly Paragraph[]): Paragraph[] {
  return paragraphs.map((paragraph, index) => {
    const { words, reason } = paragraph
    if (reason !== null || index >= TOP_PARAGRAPHS) return paragraph
    return isMastheadLine(describeLine(words, { start: 0, end: words.length }))
      ? { ...paragraph, reason: 'byline' }
      : paragraph
  })
}

/** Title, author and date from the top of the kept paragraphs, for sources that do not say them apart. */
export function readTop(paragraphs: readonly Paragraph[]): SourceDetails {
  const kept = paragraphs.filter((paragraph) => paragraph.reason === null).slice(0, TOP_PARAGRAPHS)
  const lines = kept.map(({ words, kind }) => {
    const line = describeLine(words, { start: 0, end: words.length })
    return { ...line, kind: kind === 'paragraph' && line.isProse ? ('paragraph' as const) : kind }
  })
  const { title, byline, publishedAt } = readMasthead(lines)
  return { title, byline, publishedAt }
}

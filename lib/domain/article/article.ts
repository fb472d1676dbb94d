import type { Span } from './span'

/** Why the import left a block out. Shown in the ledger, from where it comes back with one click. */
export const DROP_REASONS = [
  'navigation',
  'duplicate',
  'share',
  'related',
  'reaction',
  'comments',
  'author-bio',
  'legal',
  'advertisement',
  'caption',
  'byline',
  'table',
  'notes',
  'goals',
  'running-head',
  'outside',
  'teacher',
] as const
export type DropReason = (typeof DROP_REASONS)[number]

export type BlockKind = 'paragraph' | 'heading' | 'list-item' | 'quotation'

/** A paragraph-like stretch of the text. Blocks are in order, do not overlap, and cover every non-blank character. */
export type Block = Span & {
  kind: BlockKind
  kept: boolean
  reason: DropReason | null
  /** Kept, but unsure. */ doubt: DropReason | null
}

/** What an importer makes of bytes. The text is immutable and keeps the dropped blocks too. */
export type ImportedArticle = {
  title: string | null
  byline: string | null
  /** ISO date (YYYY-MM-DD), only when the source states it as its own date; a copyright year never is. */
  publishedAt: string | null
  /** BCP 47, e.g. "en"; "und" when it cannot be told. */
  language: string
  text: string
  blocks: Block[]
}

/** What a sentence is doing. Only stated and attributed sentences may become fact items. */
export const CLAIM_STATUSES = [
  'stated',
  'attributed',
  'quoted',
  'opinion',
  'prediction',
  'hedged',
  'hypothetical',
  'question',
  'instruction',
  'broken',
] as const
export type ClaimStatus = (typeof CLAIM_STATUSES)[number]

/** Who a claim is attributed to, with the words that say so. */
export type Holder = Span & { text: string }

export type Sentence = Span & { status: ClaimStatus; holder: Holder | null }

import type { Claim } from '@/lib/domain/facts/claim'
import type { Fact } from '@/lib/domain/facts/fact'
import type { SentenceStatus } from '@/lib/domain/facts/status/classify-status'
import type { AnalysedDocument } from '@/lib/domain/language/document'
import type { WrittenItem } from './writer'

export type GroupInput = {
  document: AnalysedDocument
  /** One for each sentence of the document. */
  statuses: readonly SentenceStatus[]
  claims: readonly Claim[]
  /** Goes into the ids of facts that only this item tests. */
  idParts: readonly string[]
}

export type WrittenGroup = WrittenItem & {
  /** 0 to 1: how good this form is for these facts; no verdicts on groups have been learned from. */
  fit: number
  /** What it tests, never none; it is shown with the first. */
  facts: readonly Fact[]
  /** The sentences that it asks about. */
  sentences: readonly number[]
  /** Every text that a student reads besides the stem, for lint; the sentences of a passage excepted. */
  texts: readonly string[]
  /** Right but easy, or open to doubt: only for an article that gives hardly anything else. */
  isSpare?: boolean
}

/** An item type that takes several claims, or sentences besides those that state facts. Best first; none when unsure. */
export type GroupWriter = (input: GroupInput) => WrittenGroup[]

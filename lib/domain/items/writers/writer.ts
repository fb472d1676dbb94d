import type { Claim } from '@/lib/domain/facts/claim'
import type { Distractor } from '@/lib/domain/distractors/distractor'
import type { Statement } from '@/lib/domain/facts/statement'
import type { BaseContent } from '../content'

export type WriterInput = {
  text: string
  claim: Claim
  /** Wrong answers of the key's kind, best first; may be empty. */
  distractors: readonly Distractor[]
  /** Decides orders and which of two forms; the same for the same text. */
  seed: string
}

export type WrittenItem = {
  type: string
  content: BaseContent
  /** The words that answer it, for lint and for equal stems. */
  key: string
}

/** One item type: fact in, content out; null when the fact does not suit the type. */
export type Writer = (input: WriterInput) => WrittenItem | null

/** A claim that can be asked with a gap. */
export type GapClaim = Claim & { statement: Statement; mention: NonNullable<Claim['mention']> }

export function isGapClaim(claim: Claim): claim is GapClaim {
  return claim.statement !== null && claim.mention !== null
}

/** The words of the article that settle the answer. */
export function sourceOf({ fact }: Claim): NonNullable<BaseContent['source']> {
  return { start: fact.start, end: fact.end, quote: fact.quote }
}

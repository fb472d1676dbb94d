import type { Claim } from '@/lib/domain/facts/claim'
import { isInStatement } from '@/lib/domain/facts/statement'
import type { Span } from '@/lib/domain/article/span'
import type { Mention } from '@/lib/domain/language/mention'

/** True for what the student sees in the stem: all of the sentence where only a question of its own is asked. */
export function isShown({ statement }: Claim, span: Span): boolean {
  return statement === null || isInStatement(statement, span)
}

/** Names, dates and figures that stand in the stem beside the answer. */
export function listShownMentions(claim: Claim): Mention[] {
  return claim.sentence.mentions.filter(
    (other) => other.start !== claim.answer.start && isShown(claim, other),
  )
}

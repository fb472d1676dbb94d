import type { Numeric } from '../numeric'
import { writeGapStem } from './gap'
import { isGapClaim, sourceOf, type GapClaim, type Writer } from './writer'

/** "nearly 2,000" is not 2,000: within this share an answer counts, only where the text itself is not exact. */
const HEDGED_TOLERANCE = 0.05
const INEXACT =
  /^(?:nearly|almost|about|around|approximately|roughly|some|an estimated|estimated|close to|just over|just under)$/iu

/** A figure to type; its unit and hedge stay in the stem. */
export const writeNumeric: Writer = ({ text, claim }) => {
  if (!isGapClaim(claim) || claim.isGiven || claim.mention.type !== 'number' || claim.mention.value === null)
    return null
  const { mention } = claim
  const content: Numeric = {
    stem: claim.question ?? writeGapStem(text, claim),
    source: sourceOf(claim),
    feedback: null,
    keyText: claim.answer.quote,
    value: valueOf(claim),
    unit: unitOf(claim),
    tolerance: claim.fact.hedge !== null && INEXACT.test(claim.fact.hedge) ? HEDGED_TOLERANCE : 0,
    accepted: [],
  }
  return mention.detail === 'money' ? null : { type: 'numeric', content, key: content.keyText }
}

/** The number itself: 58 for "58%". */
function valueOf({ mention }: GapClaim): number {
  return mention.value ?? 0
}

function unitOf({ mention }: GapClaim): string | null {
  if (mention.detail === 'percent') return '%'
  return mention.unit === null || mention.unit.text.length > 60 ? null : mention.unit.text
}

import type { Cloze } from '../cloze'
import { listAccepted, writeGapStem } from './gap'
import { isGapClaim, sourceOf, type Writer } from './writer'

/** The sentence with a gap to type into. */
export const writeCloze: Writer = ({ text, claim }) => {
  // A common noun has synonyms: it is only chosen, never typed. A compound that the text repeats is its own word.
  if (
    !isGapClaim(claim) ||
    (claim.mention.type === 'term' && claim.fact.kind !== 'definition' && !/\s/u.test(claim.answer.quote)) ||
    claim.answer.quote.split(/\s+/u).length > 5
  )
    return null
  const content: Cloze = {
    stem: writeGapStem(text, claim),
    source: sourceOf(claim),
    feedback: null,
    key: claim.answer.quote,
    accepted: listAccepted(claim),
    bank: null,
  }
  return { type: 'cloze', content, key: content.key, fit: claim.mention.type === 'place' ? 0.6 : 0.7 }
}

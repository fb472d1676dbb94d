import type { Cloze } from '../cloze'
import { chooseKey, listAccepted, writeGapStem } from './gap'
import { isGapClaim, sourceOf, type Writer } from './writer'

/** The sentence with a gap to type into. */
export const writeCloze: Writer = ({ text, claim }) => {
  // A common noun has synonyms: it is only chosen, never typed. A compound that the text repeats is its own word.
  if (
    !isGapClaim(claim) ||
    claim.isGiven ||
    // A whole question for a figure or time is typed as easily and reads better; of names ranking takes the better of the two.
    (claim.question !== null && claim.isOpen !== true && !/^(?:person|place)$/u.test(claim.mention.type)) ||
    (claim.mention.type === 'term' &&
      claim.mention.detail !== 'concept' &&
      claim.fact.kind !== 'definition' &&
      !/\s/u.test(claim.answer.quote)) ||
    claim.answer.quote.split(/\s+/u).length > 5
  )
    return null
  const stem = writeGapStem(text, claim)
  const key = chooseKey(claim, stem)
  const content: Cloze = {
    stem,
    source: sourceOf(claim),
    feedback: null,
    key,
    accepted: listAccepted(claim, key),
    bank: null,
  }
  return { type: 'cloze', content, key: content.key }
}

import type { FlashcardCloze } from '../flashcard-cloze'
import { writeGapStem } from './gap'
import { isGapClaim, sourceOf, type Writer } from './writer'

/** The sentence with a gap on the front, what fills it on the back. */
export const writeFlashcardCloze: Writer = ({ text, claim }) => {
  if (!isGapClaim(claim) || (claim.mention.type === 'term' && claim.fact.kind !== 'definition')) return null
  const content: FlashcardCloze = {
    stem: writeGapStem(text, claim),
    source: sourceOf(claim),
    feedback: null,
    back: claim.answer.quote,
  }
  return { type: 'flashcard-cloze', content, key: content.back, fit: 0.7 }
}

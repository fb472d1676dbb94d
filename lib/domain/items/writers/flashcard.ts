import { BLANK } from '../cloze'
import type { Flashcard } from '../flashcard'
import { sourceOf, type Writer } from './writer'

/** A question on the front; only facts whose pattern can put one, never a bare event or a gap for a whole list. */
export const writeFlashcard: Writer = ({ claim }) => {
  if (claim.question === null || claim.question.includes(BLANK) || claim.between !== undefined) return null
  const content: Flashcard = {
    stem: claim.question,
    source: sourceOf(claim),
    feedback: null,
    back: claim.answer.quote,
  }
  return { type: 'flashcard', content, key: content.back }
}

import type { ShortAnswer } from '../short-answer'
import { chooseKey } from './gap'
import { sourceOf, type Writer } from './writer'

/** A question that the fact's pattern can put, answered by typing. */
export const writeShortAnswer: Writer = ({ claim }) => {
  if (
    claim.question === null ||
    claim.isGiven ||
    claim.isOpen === true ||
    claim.answer.quote.split(/\s+/u).length > 8
  )
    return null
  const key = chooseKey(claim, claim.question)
  const content: ShortAnswer = {
    stem: claim.question,
    source: sourceOf(claim),
    feedback: null,
    key,
    accepted: claim.aliases.filter((alias) => alias !== key),
  }
  return { type: 'short-answer', content, key: content.key, fit: 0.9 }
}

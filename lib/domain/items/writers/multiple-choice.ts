import { orderByHash } from '@/lib/domain/article/stable-id'
import { kindOfPlace } from '@/lib/domain/distractors/place-kind'
import { isAskedAsTerm } from '@/lib/domain/facts/terms/find-term'
import type { MultipleChoice } from '../multiple-choice'
import { writeGapStem } from './gap'
import { isGapClaim, sourceOf, type Writer } from './writer'

/** Three wrong answers when there are three good ones, else two, never one. */
const MIN_DISTRACTORS = 2
const MAX_DISTRACTORS = 3

/** One right answer among others of its kind, in an order that says nothing. */
export const writeMultipleChoice: Writer = ({ text, claim, distractors, seed }) => {
  const stem = claim.question ?? (isGapClaim(claim) ? writeGapStem(text, claim) : null)
  if (claim.mention === null || claim.isGiven || stem === null || distractors.length < MIN_DISTRACTORS)
    return null
  // Towns from a list alone are told apart by what everybody knows; of countries there must be a full set, all as near.
  if (
    claim.mention.type === 'place' &&
    (distractors.length < MAX_DISTRACTORS || kindOfPlace(claim.mention.text) === 'city') &&
    !distractors.some(({ origin }) => origin === 'article')
  )
    return null
  // Common nouns are told apart by the sentence alone, or two of them are right, unless the sentence defines one.
  if (
    claim.mention.type === 'term' &&
    ((claim.fact.kind !== 'definition' && !isAskedAsTerm(claim.mention)) ||
      distractors.length < MAX_DISTRACTORS)
  )
    return null
  // Figures and times can be made: fewer than three means that the stem leaves no room for more.
  if (/^(?:number|date)$/u.test(claim.mention.type) && distractors.length < MAX_DISTRACTORS) return null
  const wrong = distractors.slice(0, MAX_DISTRACTORS).map((distractor) => ({
    text: distractor.text,
    isKey: false,
    origin: distractor.origin,
    source: distractor.source,
    feedback: null,
  }))
  const key = {
    text: claim.answer.quote,
    isKey: true,
    origin: 'article' as const,
    source: claim.answer,
    feedback: null,
  }
  const content: MultipleChoice = {
    stem,
    source: sourceOf(claim),
    feedback: null,
    // A seed of its own: the wrong answers were chosen by the other one, and would stand before the key.
    options: orderByHash(`${seed}\u001fposition`, [key, ...wrong], (option) => option.text),
  }
  return {
    type: 'multiple-choice',
    content,
    key: key.text,
  }
}

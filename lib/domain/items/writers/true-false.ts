import { pickByHash } from '@/lib/domain/article/stable-id'
import { scorePlace } from '@/lib/domain/facts/check/place-in-sentence'
import { parseNumber } from '@/lib/domain/language/lists/numbers'
import { renderStatement } from '@/lib/domain/facts/statement'
import type { TrueFalse } from '../true-false'
import { isSoleAnswer } from './sole'
import { canSwap } from './swapping'
import { isGapClaim, sourceOf, type GapClaim, type Writer } from './writer'

/** A longer statement is judged by its last words. */
const MAX_WORDS = 26

/**
 * The statement itself, or with its figure, year or name put for another of its kind: only statements that can be true of
 * one answer alone, so that the article denies the false one and the true one has something in it to check.
 */
export const writeTrueFalse: Writer = ({ text, claim, distractors, seed }) => {
  if (!isGapClaim(claim) || !canSwap(claim, text) || !isSoleAnswer(claim, text)) return null
  if (isSmallCount(claim)) return null
  // A place near the right one is as good as one that the article names; people are never made up. A year that is only a
  // little off is a trap: a false one is the article's own, where it belongs to something else.
  const candidates = distractors.filter(
    ({ origin }) =>
      (origin !== 'gazetteer' || claim.mention.type === 'place') &&
      (origin !== 'numeric' || claim.mention.type !== 'date' || /^\d{4}s$/u.test(claim.mention.text)),
  )
  // A figure is judged only where it is the point of the sentence, a person only beside one of the same role.
  if (claim.mention.type === 'number' && scorePlace(claim.sentence, claim.mention) < LEAST_PLACE) return null
  const usable = candidates.filter(({ text: other, isInSameRole }) => {
    if (claim.mention.type === 'person') return isInSameRole === true
    return claim.mention.type !== 'number' || isFarOff(claim, other)
  })
  const wrong = usable[pickByHash(`${seed}\u001fwrong`, usable.length)]
  if (wrong === undefined) return null
  const isTrue = pickByHash(seed, 2) === 0
  const stem = isTrue
    ? renderStatement(text, claim.statement)
    : renderStatement(text, claim.statement, { span: claim.mention, by: wrong.text })
  if (stem.split(/\s+/u).length > MAX_WORDS) return null
  const content: TrueFalse = {
    stem,
    source: sourceOf(claim),
    feedback: null,
    key: isTrue,
    correction: isTrue ? null : claim.answer.quote,
  }
  return { type: 'true-false', content, key: isTrue ? 'true' : 'false' }
}

const LEAST_PLACE = 0.3
/** Nearer figures are a matter of memory, not of having understood. */
const FAR = 1.4
/** Points between two shares: "about 30 %" and "about 40 %" are one to whoever has read it once. */
const FAR_SHARE = 20
const NEAR_SHARE = 15

function isFarOff({ mention }: GapClaim, other: string): boolean {
  const [value, wrong] = [parseNumber(mention.text) ?? mention.value ?? 0, parseNumber(other) ?? 0]
  if (value <= 0 || wrong <= 0) return false
  const apart = Math.abs(value - wrong)
  if (mention.detail === 'percent' && (apart >= FAR_SHARE || apart < NEAR_SHARE)) return apart >= FAR_SHARE
  return Math.max(value / wrong, wrong / value) >= FAR
}

/** "two schools", "groups of three": a count in passing. */
function isSmallCount({ mention }: GapClaim): boolean {
  return (
    mention.type === 'number' &&
    mention.detail === 'count' &&
    (mention.value ?? 0) < 5 &&
    /^\p{L}/u.test(mention.text)
  )
}

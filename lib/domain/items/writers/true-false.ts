import { pickByHash } from '@/lib/domain/article/stable-id'
import { renderStatement } from '@/lib/domain/facts/statement'
import type { TrueFalse } from '../true-false'
import { isSoleAnswer } from './sole'
import { canSwap } from './swapping'
import { isGapClaim, sourceOf, type Writer } from './writer'

/** A longer statement is judged by its last words. */
const MAX_WORDS = 26

/**
 * The statement itself, or with its figure, year or name put for another of its kind: only statements that can be true of
 * one answer alone, so that the article denies the false one and the true one has something in it to check.
 */
export const writeTrueFalse: Writer = ({ text, claim, distractors, seed }) => {
  if (!isGapClaim(claim) || !canSwap(claim, text) || !isSoleAnswer(claim, text)) return null
  const isFigure = claim.mention.type === 'number' || claim.mention.type === 'date'
  const usable = distractors.filter(({ origin }) => isFigure || origin === 'article')
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
  return { type: 'true-false', content, key: isTrue ? 'true' : 'false', fit: 0.6 }
}

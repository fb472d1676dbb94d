import { pickByHash } from '@/lib/domain/article/stable-id'
import { renderStatement } from '@/lib/domain/facts/statement'
import type { TrueFalse } from '../true-false'
import { canSwap } from './swapping'
import { isGapClaim, sourceOf, type Writer } from './writer'

/** The statement itself, or with one figure, year or place put for another of its kind that the article uses elsewhere. */
export const writeTrueFalse: Writer = ({ text, claim, distractors, seed }) => {
  if (!isGapClaim(claim)) return null
  const wrong = distractors.find(
    (distractor) =>
      distractor.origin === 'article' || claim.mention.type === 'number' || claim.mention.type === 'date',
  )
  const isTrue = pickByHash(seed, 2) === 0
  // Never turned true instead: ranking keeps the true ones of a run to about as many.
  if (!isTrue && (wrong === undefined || !canSwap(claim))) return null
  const stem =
    isTrue || wrong === undefined
      ? renderStatement(text, claim.statement)
      : renderStatement(text, claim.statement, { span: claim.mention, by: wrong.text })
  const content: TrueFalse = {
    stem,
    source: sourceOf(claim),
    feedback: null,
    key: isTrue,
    correction: isTrue ? null : claim.answer.quote,
  }
  return { type: 'true-false', content, key: isTrue ? 'true' : 'false', fit: 0.5 }
}

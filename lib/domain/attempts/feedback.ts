import { GRACE } from './deadline'
import type { AssignmentPolicy } from './policy'

/** Whether score, keys and sources may be seen, and else from when (UTC milliseconds; null: nobody knows, or never). */
export type FeedbackState =
  | { isAllowed: true }
  | { isAllowed: false; reason: 'open' | 'running' | 'until-close' | 'never'; at: number | null }

/**
 * @param hasOpenAttempt the student works on another attempt of the assignment: the keys of this one would answer it.
 * @param closesForAll the latest closing of anyone in the class, extensions included: before that, a key told to one
 *   could help another. Null when the assignment has no end.
 */
export function findFeedbackState({
  feedback,
  isGraded,
  hasOpenAttempt = false,
  closesForAll,
  now,
}: {
  feedback: AssignmentPolicy['feedback']
  isGraded: boolean
  hasOpenAttempt?: boolean
  closesForAll: number | null
  now: number
}): FeedbackState {
  if (!isGraded) return { isAllowed: false, reason: 'open', at: null }
  if (feedback === 'never') return { isAllowed: false, reason: 'never', at: null }
  if (hasOpenAttempt) return { isAllowed: false, reason: 'running', at: null }
  if (feedback === 'submit') return { isAllowed: true }
  if (closesForAll === null) return { isAllowed: false, reason: 'until-close', at: null }
  const at = closesForAll + GRACE
  return now >= at ? { isAllowed: true } : { isAllowed: false, reason: 'until-close', at }
}

import { compareEvidence, listStandingEvidence, toRating, type Evidence } from './evidence'
import { DAY, MEMORY_STATE, type FactState } from './fact-state'
import { schedule } from './scheduler'

/** A right answer so soon after the last look says little about memory. */
const TOO_SOON = DAY / 2

/**
 * The state after one more piece of evidence, which must be later than all that `state` already holds
 * (`canApplyOnTop`); otherwise `rebuild`. An undo can't be applied on top: rebuild without the pair.
 *
 * A wrong answer in an assignment makes the fact due a day later, whatever its stability. A right one counts as good, but
 * within half a day of the last look it does not put off what is already planned: someone who misses a fact and gets it
 * right in a second attempt ten minutes later still meets it tomorrow.
 */
export function applyEvidence(state: FactState | null, evidence: Evidence): FactState | null {
  const rating = toRating(evidence)
  if (rating === null) return state
  const { at } = evidence
  if (evidence.source !== 'ASSIGNMENT') return schedule({ state, rating, at, pace: 'sitting' })

  const next = schedule({ state, rating, at, pace: 'days' })
  if (rating === 1)
    return { ...next, dueAt: at + DAY, scheduledDays: 1, state: MEMORY_STATE.REVIEW, learningSteps: 0 }
  if (state !== null && state.dueAt > at && at - state.lastReviewAt < TOO_SOON) {
    return { ...state, reps: state.reps + 1, lastReviewAt: at }
  }
  return next
}

/** True when evidence at `at` comes after everything in the state, so that no rebuild is needed. */
export function canApplyOnTop(state: FactState | null, at: number): boolean {
  return state === null || at > state.lastReviewAt
}

/** The state that the whole evidence about one fact and one student gives, in whatever order it arrives. */
export function rebuild(evidence: readonly Evidence[]): FactState | null {
  return listStandingEvidence(evidence).sort(compareEvidence).reduce<FactState | null>(applyEvidence, null)
}

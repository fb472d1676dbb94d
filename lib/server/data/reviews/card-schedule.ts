import type { FactState } from '@/lib/domain/memory/fact-state'
import { isInSitting, previewRatings, type Interval } from '@/lib/domain/memory/preview'

/** What one button of a card would do; plain data for the student's page. */
export type RatingChoice = { rating: 1 | 2 | 3 | 4; interval: Interval; waitMs: number; isInSitting: boolean }

/** When a card comes back, and what its buttons will say then. */
export type CardSchedule = {
  factId: string
  /** Milliseconds from now; null when nothing is known of the fact any more (its only rating was undone). */
  waitMs: number | null
  /** It comes back in this sitting. */
  isInSitting: boolean
  choices: RatingChoice[]
}

export function describeSchedule(factId: string, state: FactState | null, now: number): CardSchedule {
  return {
    factId,
    waitMs: state === null ? null : Math.max(0, state.dueAt - now),
    isInSitting: state !== null && isInSitting(state),
    choices: previewRatings(state, Math.max(now, state?.lastReviewAt ?? 0)),
  }
}

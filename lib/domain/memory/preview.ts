import { RATINGS, type Rating } from './evidence'
import { DAY, MEMORY_STATE, MINUTE, type FactState } from './fact-state'
import { schedule } from './scheduler'

/** A time span as a button says it: "10 min", "2 d". The words come from the messages. */
export type Interval = { unit: 'minutes' | 'hours' | 'days' | 'months' | 'years'; amount: number }

/** What one rating would do. */
export type RatingPreview = {
  rating: Rating
  /** Milliseconds until the card comes back. */
  waitMs: number
  interval: Interval
  /** The card comes back in this sitting, after its step. */
  isInSitting: boolean
}

/** What each of the four ratings would do to a card rated now. */
export function previewRatings(state: FactState | null, now: number): RatingPreview[] {
  return RATINGS.map((rating) => {
    const next = schedule({ state, rating, at: now, pace: 'sitting' })
    const waitMs = next.dueAt - now
    return { rating, waitMs, interval: toInterval(waitMs), isInSitting: isInSitting(next) }
  })
}

/** True while the card goes through its steps of minutes. */
export function isInSitting(state: FactState): boolean {
  return state.state === MEMORY_STATE.LEARNING || state.state === MEMORY_STATE.RELEARNING
}

/** The span in the largest unit that says it well; never less than a minute. */
export function toInterval(ms: number): Interval {
  if (ms < 60 * MINUTE) return { unit: 'minutes', amount: Math.max(1, Math.round(ms / MINUTE)) }
  if (ms < DAY) return { unit: 'hours', amount: Math.round(ms / (60 * MINUTE)) }
  const days = Math.round(ms / DAY)
  if (days < 31) return { unit: 'days', amount: days }
  if (days < 365) return { unit: 'months', amount: Math.round((days / 30.4) * 10) / 10 }
  return { unit: 'years', amount: Math.round((days / 365) * 10) / 10 }
}

import { fsrs, type Card, type Grade } from 'ts-fsrs'
import type { Rating } from './evidence'
import { DAY, MEMORY_STATE, type FactState } from './fact-state'

/** Raised whenever the numbers below change; the states of an older version are rebuilt from the evidence. */
export const PARAMETERS_VERSION = 1

/** A card first seen or missed comes back within the sitting, after these minutes. */
const LEARNING_STEPS = ['1m', '10m'] as const
const RELEARNING_STEPS = ['10m'] as const

/** FSRS-6 with the published default weights. No fuzz: the same evidence must always give the same state. */
const SHARED = { request_retention: 0.9, maximum_interval: 365, enable_fuzz: false } as const

/** For cards: short steps within a sitting, then days. */
const sitting = fsrs({
  ...SHARED,
  enable_short_term: true,
  learning_steps: LEARNING_STEPS,
  relearning_steps: RELEARNING_STEPS,
})
/** For graded answers: nobody sits there to see a card again in ten minutes, so days at once. */
const days = fsrs({ ...SHARED, enable_short_term: false })

type Pace = 'sitting' | 'days'

/** The state after one rating at `at`. */
export function schedule({
  state,
  rating,
  at,
  pace,
}: {
  state: FactState | null
  rating: Rating
  at: number
  pace: Pace
}): FactState {
  const engine = pace === 'sitting' ? sitting : days
  return fromCard(engine.next(toCard(state, at), new Date(at), rating as Grade).card, at)
}

/**
 * The chance, 0 to 1, that the student would recall the fact at `now` (FSRS's forgetting curve, in days as it is fitted).
 * A fact never seen has none.
 */
export function getRetrievability(state: FactState | null, now: number): number {
  if (state === null) return 0
  const elapsedDays = Math.max(0, now - state.lastReviewAt) / DAY
  return sitting.forgetting_curve(elapsedDays, state.stability)
}

/** FactState → the card that ts-fsrs works on. */
function toCard(state: FactState | null, at: number): Card {
  if (state === null) {
    return {
      due: new Date(at),
      stability: 0,
      difficulty: 0,
      elapsed_days: 0,
      scheduled_days: 0,
      learning_steps: 0,
      reps: 0,
      lapses: 0,
      state: MEMORY_STATE.NEW,
    }
  }
  return {
    due: new Date(state.dueAt),
    stability: state.stability,
    difficulty: state.difficulty,
    // Not read: the library counts from last_review.
    elapsed_days: 0,
    scheduled_days: state.scheduledDays,
    learning_steps: state.learningSteps,
    reps: state.reps,
    lapses: state.lapses,
    state: state.state,
    last_review: new Date(state.lastReviewAt),
  }
}

function fromCard(card: Card, at: number): FactState {
  return {
    dueAt: card.due.getTime(),
    stability: card.stability,
    difficulty: card.difficulty,
    reps: card.reps,
    lapses: card.lapses,
    state: card.state,
    scheduledDays: card.scheduled_days,
    learningSteps: card.learning_steps,
    lastReviewAt: at,
    parametersVersion: PARAMETERS_VERSION,
  }
}

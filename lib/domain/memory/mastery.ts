import { MEMORY_STATE, type FactState } from './fact-state'
import { getRetrievability } from './scheduler'

export type MasteryLevel = 'known' | 'learning' | 'not-yet'

/**
 * Why a fact stands where it stands, in a word that the pages turn into a sentence:
 * `new` never met · `missed` the last answer was wrong, or it fades within a day · `steps` met in this sitting, not over
 * yet · `young` right so far, but not for long enough · `fading` known once, and due for another look · `lasting` known.
 */
export type MasteryReason = 'new' | 'missed' | 'steps' | 'young' | 'fading' | 'lasting'

export type Mastery = {
  level: MasteryLevel
  reason: MasteryReason
  /** Chance of recall now, 0 to 1. */ recall: number
}

/** Known means it should still be there in a week (FSRS stability, days), … */
const KNOWN_STABILITY = 7
/** … was shown at least twice, since one answer may be luck, … */
const KNOWN_REPS = 2
/** … and is likely to be there now. */
const KNOWN_RECALL = 0.8

/** Where a student stands with a fact at `now`. Advice with its reason, never a grade. */
export function judgeMastery(state: FactState | null, now: number): Mastery {
  const recall = getRetrievability(state, now)
  const { level, reason } = judge(state, recall)
  return { level, reason, recall }
}

function judge(state: FactState | null, recall: number): Omit<Mastery, 'recall'> {
  if (state === null) return { level: 'not-yet', reason: 'new' }
  if (isMissed(state)) return { level: 'not-yet', reason: 'missed' }
  if (state.state !== MEMORY_STATE.REVIEW) return { level: 'learning', reason: 'steps' }
  if (state.stability < KNOWN_STABILITY || state.reps < KNOWN_REPS)
    return { level: 'learning', reason: 'young' }
  return recall < KNOWN_RECALL
    ? { level: 'learning', reason: 'fading' }
    : { level: 'known', reason: 'lasting' }
}

/** A miss leaves either a memory of less than a day, or a plan for tomorrow that is sooner than the memory would need. */
function isMissed(state: FactState): boolean {
  if (state.state === MEMORY_STATE.RELEARNING) return true
  if (state.state === MEMORY_STATE.LEARNING) return state.stability < 1 && state.learningSteps === 0
  return state.stability < 1 || (state.scheduledDays === 1 && Math.round(state.stability) > 1)
}

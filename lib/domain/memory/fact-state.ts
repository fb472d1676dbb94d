/** Where a fact stands in one student's memory, as ts-fsrs names the states. */
export const MEMORY_STATE = { NEW: 0, LEARNING: 1, REVIEW: 2, RELEARNING: 3 } as const
export type MemoryState = (typeof MEMORY_STATE)[keyof typeof MEMORY_STATE]

/**
 * What the scheduler knows about one fact and one student. Derivable from the evidence alone (`rebuild`); kept as a row so
 * that the queue is one indexed read. No row means the fact is new. Times are UTC milliseconds.
 */
export type FactState = {
  dueAt: number
  /** Days after which the chance of recall has fallen to 90 %. */
  stability: number
  /** 1 (easy) to 10. */
  difficulty: number
  reps: number
  lapses: number
  state: MemoryState
  scheduledDays: number
  learningSteps: number
  lastReviewAt: number
  parametersVersion: number
}

export const DAY = 86_400_000
export const MINUTE = 60_000

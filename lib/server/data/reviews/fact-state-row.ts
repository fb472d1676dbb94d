import type { FactState, MemoryState } from '@/lib/domain/memory/fact-state'
import type { Evidence } from '@/lib/domain/memory/evidence'

export const FACT_STATE_SELECT = {
  factId: true,
  due: true,
  stability: true,
  difficulty: true,
  reps: true,
  lapses: true,
  state: true,
  scheduledDays: true,
  learningSteps: true,
  lastReviewAt: true,
  parametersVersion: true,
} as const

type FactStateRow = {
  factId: string
  due: Date
  stability: number
  difficulty: number
  reps: number
  lapses: number
  state: number
  scheduledDays: number
  learningSteps: number
  lastReviewAt: Date | null
  parametersVersion: number
}

export function toFactState(row: FactStateRow): FactState {
  return {
    dueAt: row.due.getTime(),
    stability: row.stability,
    difficulty: row.difficulty,
    reps: row.reps,
    lapses: row.lapses,
    state: row.state as MemoryState,
    scheduledDays: row.scheduledDays,
    learningSteps: row.learningSteps,
    // Every row we write has one: a state comes from evidence, and evidence has a time.
    lastReviewAt: row.lastReviewAt?.getTime() ?? 0,
    parametersVersion: row.parametersVersion,
  }
}

export function toFactStateData(state: FactState): Omit<FactStateRow, 'factId'> {
  const { dueAt, lastReviewAt, ...rest } = state
  return { ...rest, due: new Date(dueAt), lastReviewAt: new Date(lastReviewAt) }
}

export const EVIDENCE_SELECT = {
  id: true,
  factId: true,
  source: true,
  rating: true,
  isCorrect: true,
  at: true,
  clientKey: true,
  undoesId: true,
} as const

type EvidenceRow = Omit<Evidence, 'at' | 'rating'> & { factId: string; at: Date; rating: number | null }

export type FactEvidence = Evidence & { factId: string }

export function toEvidence(row: EvidenceRow): FactEvidence {
  return { ...row, rating: row.rating as Evidence['rating'], at: row.at.getTime() }
}

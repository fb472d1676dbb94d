/** 1 again, 2 hard, 3 good, 4 easy. */
export type Rating = 1 | 2 | 3 | 4
export const RATINGS = [1, 2, 3, 4] as const satisfies readonly Rating[]

export type EvidenceSource = 'CARD' | 'LEARN' | 'PRACTICE' | 'ASSIGNMENT'

/**
 * One thing a student showed about one fact. Append-only: taking one back is another row that names it in `undoesId`.
 * `at` is UTC milliseconds by the server's clock.
 */
export type Evidence = {
  id: string
  source: EvidenceSource
  /** Set for self-rated cards. */
  rating: Rating | null
  /** Set for answers that were graded. */
  isCorrect: boolean | null
  at: number
  clientKey: string
  undoesId: string | null
}

/** Rows that still speak: neither an undo nor undone by one. */
export function listStandingEvidence<T extends Pick<Evidence, 'id' | 'undoesId'>>(
  evidence: readonly T[],
): T[] {
  const undone = new Set(evidence.map((row) => row.undoesId))
  return evidence.filter((row) => row.undoesId === null && !undone.has(row.id))
}

/** The order in which evidence is read: by time, and at the same instant by key, so that it never depends on the database. */
export function compareEvidence(a: Evidence, b: Evidence): number {
  return a.at - b.at || (a.clientKey < b.clientKey ? -1 : a.clientKey > b.clientKey ? 1 : 0)
}

/** The rating an answer or a card stands for; a right answer counts as good. Null when the row says neither. */
export function toRating(evidence: Pick<Evidence, 'rating' | 'isCorrect'>): Rating | null {
  if (evidence.rating !== null) return evidence.rating
  if (evidence.isCorrect === null) return null
  return evidence.isCorrect ? 3 : 1
}

/** One answer to one fact, from a card, practice or an assignment. */
export type MasteryRow = { studentId: string; factId: string; at: number; isCorrect: boolean }

export type Mastery = 'unseen' | 'learning' | 'known'

/** Two right answers in a row: one alone may be a lucky choice. */
const RUN_FOR_KNOWN = 2

/** Where a student stands with a fact, from their answers in the order of time. Advice to a teacher, never a grade. */
export function judgeMastery(answers: readonly { at: number; isCorrect: boolean }[]): Mastery {
  if (answers.length === 0) return 'unseen'
  const latest = [...answers].sort((a, b) => a.at - b.at).slice(-RUN_FOR_KNOWN)
  return latest.length === RUN_FOR_KNOWN && latest.every((answer) => answer.isCorrect) ? 'known' : 'learning'
}

/** For each fact, how many of the students know it, are learning it, or have not met it. */
export function summariseMastery(
  rows: readonly MasteryRow[],
  { studentIds, factIds }: { studentIds: readonly string[]; factIds: readonly string[] },
): Map<string, Record<Mastery, number>> {
  const answers = new Map<string, MasteryRow[]>()
  for (const row of rows) {
    const key = `${row.factId} ${row.studentId}`
    const group = answers.get(key)
    if (group) group.push(row)
    else answers.set(key, [row])
  }
  const summary = new Map<string, Record<Mastery, number>>()
  for (const factId of factIds) {
    const counts: Record<Mastery, number> = { unseen: 0, learning: 0, known: 0 }
    for (const studentId of studentIds) counts[judgeMastery(answers.get(`${factId} ${studentId}`) ?? [])] += 1
    summary.set(factId, counts)
  }
  return summary
}

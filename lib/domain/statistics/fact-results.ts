import type { ScoreRow } from './score-row'

/** How a class did on one fact, over all items that test it. */
export type FactResult = {
  factId: string
  /** Answers of finished students. */
  answered: number
  right: number
  /** Mean share of points lost, 0 to 1; null while nobody has finished. */
  wrongShare: number | null
}

/** Joins the items' results by fact; an item that tests several facts counts for each of them. */
export function summariseFacts(
  rows: readonly ScoreRow[],
  factsOf: ReadonlyMap<number, readonly string[]>,
): FactResult[] {
  const sums = new Map<string, { answered: number; right: number; points: number }>()
  for (const factIds of factsOf.values())
    for (const id of factIds) sums.set(id, { answered: 0, right: 0, points: 0 })
  for (const row of rows) {
    for (const factId of factsOf.get(row.position) ?? []) {
      const sum = sums.get(factId)
      if (!sum) continue
      sum.answered += 1
      sum.points += row.fraction
      if (row.fraction >= 1) sum.right += 1
    }
  }
  return [...sums].map(([factId, { answered, right, points }]) => ({
    factId,
    answered,
    right,
    wrongShare: answered === 0 ? null : 1 - points / answered,
  }))
}

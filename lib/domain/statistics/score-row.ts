/** One student's result on one item of the attempt that counts. An unanswered item of a finished attempt is 0. */
export type ScoreRow = {
  studentId: string
  /** Position in the quiz version. */
  position: number
  /** Share of the item's points, 0 to 1. */
  fraction: number
}

/** Rows of each position, in the order given. */
export function groupByPosition(rows: readonly ScoreRow[]): Map<number, ScoreRow[]> {
  const groups = new Map<number, ScoreRow[]>()
  for (const row of rows) {
    const group = groups.get(row.position)
    if (group) group.push(row)
    else groups.set(row.position, [row])
  }
  return groups
}

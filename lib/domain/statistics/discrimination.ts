import type { ScoreRow } from './score-row'

/** Below this many students a correlation says more about chance than about the item: it is not shown. */
export const LEAST_STUDENTS = 5

/**
 * Corrected item-total correlation (point-biserial with the item's own points taken out of the total), -1 to 1: do the
 * students who know the rest know this? (Crocker & Algina, Introduction to Classical and Modern Test Theory, ch. 14.)
 * Null with fewer than LEAST_STUDENTS students, with a single item, or when either side does not vary.
 *
 * @param rows results of all items; @param points points of each position
 */
export function computeDiscrimination(
  rows: readonly ScoreRow[],
  { position, points }: { position: number; points: ReadonlyMap<number, number> },
): number | null {
  const own = new Map<string, number>()
  const rest = new Map<string, number>()
  for (const row of rows) {
    const score = row.fraction * (points.get(row.position) ?? 1)
    if (row.position === position) own.set(row.studentId, score)
    else rest.set(row.studentId, (rest.get(row.studentId) ?? 0) + score)
  }
  const pairs: [number, number][] = []
  for (const [studentId, score] of own) {
    const others = rest.get(studentId)
    if (others !== undefined) pairs.push([score, others])
  }
  return pairs.length < LEAST_STUDENTS ? null : correlate(pairs)
}

/** Pearson's r; null when a side does not vary. */
export function correlate(pairs: readonly (readonly [number, number])[]): number | null {
  const count = pairs.length
  if (count < 2) return null
  const meanX = pairs.reduce((sum, [x]) => sum + x, 0) / count
  const meanY = pairs.reduce((sum, [, y]) => sum + y, 0) / count
  let xy = 0
  let xx = 0
  let yy = 0
  for (const [x, y] of pairs) {
    xy += (x - meanX) * (y - meanY)
    xx += (x - meanX) ** 2
    yy += (y - meanY) ** 2
  }
  // Means of tenths leave crumbs; a variance this small is none.
  if (xx < 1e-12 || yy < 1e-12) return null
  return Math.max(-1, Math.min(1, xy / Math.sqrt(xx * yy)))
}

import { computeDiscrimination } from './discrimination'
import { computeFacility, countRight } from './facility'
import { groupByPosition, type ScoreRow } from './score-row'

/** What the class's answers say about one item. */
export type ItemStatistics = {
  position: number
  /** Finished students who had the item. */
  answered: number
  right: number
  /** Mean share of the points; null while nobody has finished. */
  facility: number | null
  /** Corrected item-total correlation; null while there is too little to say. */
  discrimination: number | null
}

/** Statistics of each item, in the order of `points`, which holds the points of each position. */
export function analyseItems(
  rows: readonly ScoreRow[],
  points: ReadonlyMap<number, number>,
): ItemStatistics[] {
  const groups = groupByPosition(rows)
  return [...points.keys()].map((position) => {
    const fractions = (groups.get(position) ?? []).map((row) => row.fraction)
    return {
      position,
      answered: fractions.length,
      right: countRight(fractions),
      facility: computeFacility(fractions),
      discrimination: computeDiscrimination(rows, { position, points }),
    }
  })
}

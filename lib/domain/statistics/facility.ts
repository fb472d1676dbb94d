/** Facility: the mean share of an item's points, 0 (nobody) to 1 (everybody). Null when nobody finished. */
export function computeFacility(fractions: readonly number[]): number | null {
  if (fractions.length === 0) return null
  return fractions.reduce((sum, fraction) => sum + fraction, 0) / fractions.length
}

/** How many were fully right. Partial credit is not "right". */
export function countRight(fractions: readonly number[]): number {
  return fractions.filter((fraction) => fraction >= 1).length
}

import type { FactState } from './fact-state'

/**
 * How many reviews each of the coming days brings. `dayEnds` are the ends of the student's local days, UTC milliseconds,
 * the first one today's; what is overdue counts for today.
 */
export function forecastDue(states: readonly FactState[], dayEnds: readonly number[]): number[] {
  const counts = dayEnds.map(() => 0)
  for (const state of states) {
    const day = dayEnds.findIndex((end) => state.dueAt < end)
    if (day !== -1) counts[day] = (counts[day] ?? 0) + 1
  }
  return counts
}

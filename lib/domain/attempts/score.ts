import type { Grade } from '@/lib/domain/items/item-type'
import { GRACE } from './deadline'
import type { AssignmentPolicy } from './policy'

const DAY = 24 * 3600 * 1000

export type GradedItem = { points: number; grade: Grade }
export type AttemptScore = {
  /** What counts, lateness taken off. */
  score: number
  maxScore: number
  /** Before anything was taken off. */
  earned: number
  /** Whole or begun days after the due date and its grace; 0 when in time. */
  daysLate: number
}

/** The score of a closed attempt. `closedAt` and `dueAt` are UTC milliseconds. */
export function scoreAttempt(
  items: readonly GradedItem[],
  { closedAt, dueAt, late }: { closedAt: number; dueAt: number | null; late: AssignmentPolicy['late'] },
): AttemptScore {
  const earned = round(items.reduce((sum, { points, grade }) => sum + points * grade.fraction, 0))
  const maxScore = round(items.reduce((sum, { points }) => sum + points, 0))
  const daysLate = countDaysLate(closedAt, dueAt)
  const share = late.kind === 'penalty' ? Math.max(0, 1 - late.perDay * daysLate) : 1
  return { score: round(earned * share), maxScore, earned, daysLate }
}

/** A begun day is a day: 24 hours each, whatever the clocks did in between, with the grace of a deadline before each. */
export function countDaysLate(closedAt: number, dueAt: number | null): number {
  return dueAt === null ? 0 : Math.max(0, Math.ceil((closedAt - GRACE - dueAt) / DAY))
}

/** The points of one item. */
export function scoreItem({ points, grade }: GradedItem): number {
  return round(points * grade.fraction)
}

/** Sums of thirds stay readable and equal on both databases. */
function round(points: number): number {
  return Math.round(points * 1e4) / 1e4
}

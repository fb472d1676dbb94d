import type { AssignmentPolicy, AssignmentWindow } from './policy'

/** For slow lines: what arrives this late still counts. Milliseconds. */
export const GRACE = 10_000

/** From the deadline until the server closes an attempt by itself, milliseconds; see `isOverdue`. */
export const SWEEP_AFTER = 2 * GRACE

/** The instant by which everything must have arrived, UTC milliseconds; null for none. Fixed when the attempt starts. */
export function findDeadline({
  startedAt,
  policy,
  window,
}: {
  startedAt: number
  policy: AssignmentPolicy
  window: AssignmentWindow
}): number | null {
  const ends = [
    policy.timeLimit === null ? null : startedAt + policy.timeLimit * 1000,
    window.closesAt,
    // Where late work is not taken, the due date is the end.
    policy.late.kind === 'reject' ? window.dueAt : null,
  ].filter((end) => end !== null)
  return ends.length === 0 ? null : Math.min(...ends)
}

/** Whether something that arrived at `at` came too late, the grace included. */
export function isPastDeadline(deadlineAt: number | null, at: number): boolean {
  return deadlineAt !== null && at > deadlineAt + GRACE
}

/**
 * Whether the server may close an attempt by itself: the grace has gone by twice, so that nothing which arrived within it
 * still waits for its turn at the database.
 */
export function isOverdue(deadlineAt: number | null, at: number): boolean {
  return deadlineAt !== null && at > deadlineAt + SWEEP_AFTER
}

export type StartRefusal = 'not-open-yet' | 'closed' | 'no-attempts-left'

/** Why a new attempt may not start at `now`; null when it may. */
export function findStartRefusal({
  now,
  policy,
  window,
  used,
}: {
  now: number
  policy: AssignmentPolicy
  window: AssignmentWindow
  /** Attempts that this student has begun. */
  used: number
}): StartRefusal | null {
  if (window.opensAt !== null && now < window.opensAt) return 'not-open-yet'
  if (window.closesAt !== null && now >= window.closesAt) return 'closed'
  if (policy.late.kind === 'reject' && window.dueAt !== null && now >= window.dueAt) return 'closed'
  if (policy.attempts !== null && used >= policy.attempts) return 'no-attempts-left'
  return null
}

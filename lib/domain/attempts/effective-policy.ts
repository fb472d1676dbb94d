import type { AccommodationProfile, AssignmentPolicy, AssignmentWindow, OverridePolicy } from './policy'

const LONGEST_LIMIT = 24 * 3600

/** What holds for one student: the policy with everything granted in it, and their own times. */
export type EffectivePolicy = { policy: AssignmentPolicy; window: AssignmentWindow; extraTimeFactor: number }

export type PolicyGrants = {
  profile: AccommodationProfile | null
  section: OverridePolicy | null
  student: OverridePolicy | null
}

/**
 * The most lenient of what the assignment says and what profile, section and student were granted, value by value: a
 * grant never takes anything away, and of several the best one counts (they do not add up). All times are instants in
 * UTC milliseconds, so that summer time plays no part.
 */
export function makeEffectivePolicy({
  policy,
  window,
  grants,
}: {
  policy: AssignmentPolicy
  window: AssignmentWindow
  grants: PolicyGrants
}): EffectivePolicy {
  const overrides = [grants.section, grants.student].filter((grant) => grant !== null)
  const extraTimeFactor = Math.max(
    1,
    ...[grants.profile, ...overrides].map((grant) => grant?.extraTimeFactor ?? 1),
  )
  const dueAt = findLatest(
    window.dueAt,
    overrides.map((grant) => grant.dueAt),
  )
  // Who may hand in later must also find it open: a later due date carries the closing with it.
  const closesAt = findLatest(
    window.closesAt,
    overrides.flatMap((grant) => [grant.closesAt, grant.dueAt]),
  )
  const attempts =
    policy.attempts === null
      ? null
      : Math.max(policy.attempts, ...overrides.map((grant) => grant.attempts ?? 1))
  return {
    policy: { ...policy, attempts, timeLimit: stretch(policy.timeLimit, extraTimeFactor) },
    window: { opensAt: window.opensAt, dueAt, closesAt },
    extraTimeFactor,
  }
}

function stretch(limit: number | null, factor: number): number | null {
  return limit === null ? null : Math.min(LONGEST_LIMIT, Math.ceil(limit * factor))
}

/** No limit at all (null) is the most lenient. */
function findLatest(base: number | null, granted: readonly (string | undefined)[]): number | null {
  if (base === null) return null
  return Math.max(base, ...granted.map((at) => (at === undefined ? base : Date.parse(at))))
}

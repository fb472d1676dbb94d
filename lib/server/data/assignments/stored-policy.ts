import 'server-only'
import {
  accommodationProfileSchema,
  assignmentPolicySchema,
  overridePolicySchema,
  UNREADABLE_POLICY,
  type AccommodationProfile,
  type AssignmentPolicy,
  type OverridePolicy,
} from '@/lib/domain/attempts/policy'

// The JSON columns of assignments, checked when they are read: a database outlives the code that wrote it.

export function readPolicy(value: unknown): AssignmentPolicy {
  return assignmentPolicySchema.safeParse(value).data ?? UNREADABLE_POLICY
}

export function readGrant(value: unknown): OverridePolicy | null {
  return value === null ? null : (overridePolicySchema.safeParse(value).data ?? null)
}

export function readProfile(value: unknown): AccommodationProfile | null {
  return value === null ? null : (accommodationProfileSchema.safeParse(value).data ?? null)
}

import type { AccommodationProfile, AssignmentPolicy, OverridePolicy } from '@/lib/domain/attempts/policy'
import { accommodationProfileSchema, assignmentPolicySchema, overridePolicySchema, UNREADABLE_POLICY } from '@/lib/domain/attempts/policy'
import { answerSchema, type Answer } from '@/lib/domain/items/field'
import { log } from '@/lib/server/log'

// The JSON columns around an attempt. Writing checks them; reading is lenient, since a student in mid-quiz must never
// meet an error because of a row that an older or a newer program wrote.

export function readPolicy(value: unknown): AssignmentPolicy {
  const parsed = assignmentPolicySchema.safeParse(value)
  if (parsed.success) return parsed.data
  log.warn({ issues: parsed.error.issues.length }, 'a stored policy could not be read; the default without feedback stands in')
  return UNREADABLE_POLICY
}

export function readOverride(value: unknown): OverridePolicy | null {
  return overridePolicySchema.safeParse(value).data ?? null
}

export function readProfile(value: unknown): AccommodationProfile | null {
  return accommodationProfileSchema.safeParse(value).data ?? null
}

/** What cannot be read counts as not answered. */
export function readAnswer(value: unknown): Answer | null {
  return answerSchema.safeParse(value).data ?? null
}

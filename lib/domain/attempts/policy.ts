import { z } from 'zod'

/** How an assignment is taken, as one typed value. Times are UTC ISO strings, durations seconds. */
export const assignmentPolicySchema = z.strictObject({
  /** Seconds from the start to the deadline; null for none. */
  timeLimit: z
    .int()
    .min(30)
    .max(24 * 3600)
    .nullable(),
  /** How many attempts; null for any number. */
  attempts: z.int().min(1).max(20).nullable(),
  /** Which attempt counts. */
  counts: z.enum(['best', 'last', 'first']),
  shuffleItems: z.boolean(),
  shuffleOptions: z.boolean(),
  /** Whether a student may go back to an earlier item. */
  backtracking: z.boolean(),
  /** When scores, keys and sources may be seen: at submission, once the assignment has closed, or never. */
  feedback: z.enum(['submit', 'close', 'never']),
  late: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('accept') }),
    z.strictObject({ kind: z.literal('reject') }),
    z.strictObject({
      kind: z.literal('penalty'),
      /** Share of the score taken off for each day late. */ perDay: z.number().min(0).max(1),
    }),
  ]),
})
export type AssignmentPolicy = z.infer<typeof assignmentPolicySchema>

/** Opening hours as the assignment row holds them, UTC milliseconds. */
export type AssignmentWindow = { opensAt: number | null; dueAt: number | null; closesAt: number | null }

/** What one student or section gets beyond the rest. */
export const overridePolicySchema = z.strictObject({
  extraTimeFactor: z.number().min(1).max(4).optional(),
  attempts: z.int().min(1).max(20).optional(),
  dueAt: z.iso.datetime().optional(),
  closesAt: z.iso.datetime().optional(),
})
export type OverridePolicy = z.infer<typeof overridePolicySchema>

/** What a student always gets. */
export const accommodationProfileSchema = z.strictObject({
  extraTimeFactor: z.number().min(1).max(4).optional(),
  largeText: z.boolean().optional(),
})
export type AccommodationProfile = z.infer<typeof accommodationProfileSchema>

export const DEFAULT_POLICY: AssignmentPolicy = {
  timeLimit: null,
  attempts: 1,
  counts: 'best',
  shuffleItems: true,
  shuffleOptions: true,
  backtracking: true,
  feedback: 'submit',
  late: { kind: 'accept' },
}

/** Stands in for a stored policy that cannot be read: it may have kept the keys back, so they are. */
export const UNREADABLE_POLICY: AssignmentPolicy = { ...DEFAULT_POLICY, feedback: 'never' }

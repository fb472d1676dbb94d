import { z } from 'zod'

const instant = z.int().min(0).max(Date.UTC(2200, 0, 1)).nullable()

/** When an assignment opens, is due and closes, UTC milliseconds, in that order as far as they are set. */
export const windowSchema = z
  .strictObject({ opensAt: instant, dueAt: instant, closesAt: instant })
  .superRefine(({ opensAt, dueAt, closesAt }, context) => {
    const isAfter = (later: number | null, earlier: number | null) => later === null || earlier === null || later > earlier
    if (!isAfter(dueAt, opensAt)) context.addIssue({ code: 'custom', path: ['dueAt'], message: 'before-opening' })
    if (!isAfter(closesAt, opensAt)) context.addIssue({ code: 'custom', path: ['closesAt'], message: 'before-opening' })
    if (dueAt !== null && closesAt !== null && closesAt < dueAt) context.addIssue({ code: 'custom', path: ['closesAt'], message: 'before-due' })
  })
export type AssignmentTimes = z.infer<typeof windowSchema>

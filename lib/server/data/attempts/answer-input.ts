import { z } from 'zod'
import { answerSchema } from '@/lib/domain/items/field'

/** An item's place in the published quiz. */
export const positionSchema = z.int().min(0).max(10_000)

/** What a student's page sends for one item. `rev` grows with each change the student makes to it. */
export const answerInputSchema = z.strictObject({
  answer: answerSchema.nullable(),
  rev: z.int().min(1).max(1_000_000_000),
  isFlagged: z.boolean(),
})

/** What may come along when handing in: everything that was not acknowledged yet. */
export const submitInputSchema = z.strictObject({
  answers: z.array(answerInputSchema.extend({ position: positionSchema })).max(500),
})

import { z } from 'zod'
import { acceptedSchema, baseContentShape, keyTextSchema } from './content'

export const shortAnswerSchema = z.strictObject({
  ...baseContentShape,
  key: keyTextSchema,
  /** Other answers that count: aliases, number words, date formats, answers a teacher accepted. */
  accepted: acceptedSchema,
})
export type ShortAnswer = z.infer<typeof shortAnswerSchema>

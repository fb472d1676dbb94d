import { z } from 'zod'
import { baseContentShape, keyTextSchema } from './content'

/** The stem is the statement. */
export const trueFalseSchema = z.strictObject({
  ...baseContentShape,
  key: z.boolean(),
  /** For a false statement: the words that would make it true. */
  correction: keyTextSchema.nullable(),
})
export type TrueFalse = z.infer<typeof trueFalseSchema>

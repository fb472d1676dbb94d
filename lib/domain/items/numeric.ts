import { z } from 'zod'
import { acceptedSchema, baseContentShape, keyTextSchema } from './content'

export const numericSchema = z.strictObject({
  ...baseContentShape,
  /** The key as the article writes it, e.g. "nearly 2,000". */
  keyText: keyTextSchema,
  value: z.number(),
  unit: z.string().trim().min(1).max(60).nullable(),
  /** Share of the value that an answer may be off, only where the text hedges; 0 is exact. */
  tolerance: z.number().min(0).max(0.5),
  accepted: acceptedSchema,
})
export type Numeric = z.infer<typeof numericSchema>

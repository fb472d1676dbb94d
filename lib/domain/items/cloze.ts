import { z } from 'zod'
import { acceptedSchema, baseContentShape, keyTextSchema } from './content'

/** What stands for the gap in a stem. */
export const BLANK = '_____'

/** The stem holds exactly one BLANK. With a bank the student picks, without one types. */
export const clozeSchema = z.strictObject({
  ...baseContentShape,
  stem: baseContentShape.stem.refine((stem) => stem.split(BLANK).length === 2, 'exactly one blank'),
  key: keyTextSchema,
  accepted: acceptedSchema,
  bank: z.array(keyTextSchema).min(2).max(12).nullable(),
})
export type Cloze = z.infer<typeof clozeSchema>

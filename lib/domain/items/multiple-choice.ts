import { z } from 'zod'
import { baseContentShape, keyTextSchema, optionOriginSchema, quoteSchema } from './content'

export const multipleChoiceSchema = z.strictObject({
  ...baseContentShape,
  /** In the order written; shown in each attempt's own order. Exactly one is the key. */
  options: z
    .array(
      z.strictObject({
        text: keyTextSchema,
        isKey: z.boolean(),
        origin: optionOriginSchema.nullable(),
        /** Where the article has it, so that feedback can say what it really is. */
        source: quoteSchema.nullable(),
        feedback: z.string().trim().max(500).nullable(),
      }),
    )
    .min(2)
    .max(8)
    .refine((options) => options.filter((option) => option.isKey).length === 1, 'exactly one key'),
})
export type MultipleChoice = z.infer<typeof multipleChoiceSchema>

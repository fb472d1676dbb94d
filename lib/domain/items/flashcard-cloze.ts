import { z } from 'zod'
import { BLANK } from './cloze'
import { baseContentShape, keyTextSchema } from './content'

/** The stem is the front and holds exactly one BLANK; the back fills it. */
export const flashcardClozeSchema = z.strictObject({
  ...baseContentShape,
  stem: baseContentShape.stem.refine((stem) => stem.split(BLANK).length === 2, 'exactly one blank'),
  back: keyTextSchema,
})
export type FlashcardCloze = z.infer<typeof flashcardClozeSchema>

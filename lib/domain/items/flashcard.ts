import { z } from 'zod'
import { baseContentShape, keyTextSchema } from './content'

/** The stem is the front. */
export const flashcardSchema = z.strictObject({ ...baseContentShape, back: keyTextSchema })
export type Flashcard = z.infer<typeof flashcardSchema>

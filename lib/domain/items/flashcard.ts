import { z } from 'zod'
import { cardItem } from './card-item'
import { baseContentShape, keyTextSchema } from './content'
import { defineItemType } from './item-type'

/** The stem is the front. */
export const flashcardSchema = z.strictObject({ ...baseContentShape, back: keyTextSchema })
export type Flashcard = z.infer<typeof flashcardSchema>

export const flashcard = defineItemType<Flashcard>({
  id: 'flashcard',
  schemaVersion: 1,
  schema: flashcardSchema,
  ...cardItem,
})

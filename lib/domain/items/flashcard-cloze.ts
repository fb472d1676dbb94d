import { z } from 'zod'
import { cardItem } from './card-item'
import { BLANK } from './cloze'
import { baseContentShape, keyTextSchema } from './content'
import { defineItemType } from './item-type'

/** The stem is the front and holds exactly one BLANK; the back fills it. */
export const flashcardClozeSchema = z.strictObject({
  ...baseContentShape,
  stem: baseContentShape.stem.refine((stem) => stem.split(BLANK).length === 2, 'exactly one blank'),
  back: keyTextSchema,
})
export type FlashcardCloze = z.infer<typeof flashcardClozeSchema>

export const flashcardCloze = defineItemType<FlashcardCloze>({
  id: 'flashcard-cloze',
  schemaVersion: 1,
  schema: flashcardClozeSchema,
  ...cardItem,
})

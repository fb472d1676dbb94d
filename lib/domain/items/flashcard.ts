import { z } from 'zod'
import { baseContentShape, keyTextSchema } from './content'
import { findBaseFlaws } from './content-flaws'
import { readTyped } from './grades'
import { defineItemType } from './item-type'
import { clusterTyped, gradeTyped, revealTyped } from './typed-item'

/** The stem is the front. */
export const flashcardSchema = z.strictObject({ ...baseContentShape, back: keyTextSchema })
export type Flashcard = z.infer<typeof flashcardSchema>

export const flashcard = defineItemType<Flashcard>({
  id: 'flashcard',
  schemaVersion: 1,
  schema: flashcardSchema,
  isGraded: false,
  toField: () => ({ kind: 'reveal' }),
  toStem: ({ stem }) => stem,
  // A card rates itself; where a practice mode lets people type the back, it is read like a short answer.
  grade: (content, answer) => gradeTyped({ content, key: content.back, accepted: [] }, answer),
  describeAnswer: (_content, answer) => readTyped(answer),
  clusterAnswer: (_content, answer) => clusterTyped(answer),
  reveal: (content) => revealTyped(content.back, []),
  accept: () => null,
  lint: (content, articleText) => findBaseFlaws(content, [content.back], articleText),
})

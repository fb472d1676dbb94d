import { z } from 'zod'
import { BLANK } from './cloze'
import { baseContentShape, keyTextSchema } from './content'
import { findBaseFlaws } from './content-flaws'
import { readTyped } from './grades'
import { defineItemType } from './item-type'
import { clusterTyped, gradeTyped, revealTyped } from './typed-item'

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

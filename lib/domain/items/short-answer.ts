import { z } from 'zod'
import { acceptedSchema, baseContentShape, keyTextSchema } from './content'
import { findBaseFlaws } from './content-flaws'
import { readTyped } from './grades'
import { defineItemType } from './item-type'
import { acceptTyped, clusterTyped, gradeTyped, LONGEST_TYPED, revealTyped } from './typed-item'

export const shortAnswerSchema = z.strictObject({
  ...baseContentShape,
  key: keyTextSchema,
  /** Other answers that count: aliases, number words, date formats, answers a teacher accepted. */
  accepted: acceptedSchema,
})
export type ShortAnswer = z.infer<typeof shortAnswerSchema>

export const shortAnswer = defineItemType<ShortAnswer>({
  id: 'short-answer',
  schemaVersion: 1,
  schema: shortAnswerSchema,
  isGraded: true,
  toField: () => ({ kind: 'text', bank: null, maxLength: LONGEST_TYPED }),
  toStem: ({ stem }) => stem,
  grade: (content, answer) => gradeTyped({ content, key: content.key, accepted: content.accepted }, answer),
  describeAnswer: (_content, answer) => readTyped(answer),
  clusterAnswer: (_content, answer) => clusterTyped(answer),
  reveal: (content) => revealTyped(content.key, content.accepted),
  accept: (content, answer) => acceptTyped(content, answer),
  lint: (content, articleText) => findBaseFlaws(content, [content.key], articleText),
})

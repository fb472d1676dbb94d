import { z } from 'zod'
import { acceptedSchema, baseContentShape, keyTextSchema } from './content'
import { findBaseFlaws, findDuplicateFlaws } from './content-flaws'
import { readTyped } from './grades'
import { defineItemType } from './item-type'
import {
  clusterList,
  countWanted,
  gradeList,
  LONGEST_LIST,
  revealList,
  type ListContent,
} from './list-answer'
import { acceptTyped, clusterTyped, gradeTyped, LONGEST_TYPED, revealTyped } from './typed-item'

const partSchema = z.strictObject({ text: keyTextSchema, accepted: acceptedSchema })

/** Version 2: the answer may be a list. */
export const shortAnswerSchema = z
  .strictObject({
    ...baseContentShape,
    /** The answer in words; of a list, all of it. */
    key: keyTextSchema,
    /** Other answers that count: aliases, number words, date formats, answers a teacher accepted. */
    accepted: acceptedSchema,
    /** What a list is made of, in no order. Without it one thing is asked for. */
    parts: z.array(partSchema).min(2).max(12).optional(),
    /** How many of the parts are asked for ("Name two …"); all of them unless it says less. */
    wanted: z.int().min(1).max(12).optional(),
  })
  .refine(({ parts, wanted }) => wanted === undefined || wanted <= (parts?.length ?? 0), {
    path: ['wanted'],
    message: 'more than there are',
  })
export type ShortAnswer = z.infer<typeof shortAnswerSchema>

export const shortAnswer = defineItemType<ShortAnswer>({
  id: 'short-answer',
  schemaVersion: 2,
  schema: shortAnswerSchema,
  isGraded: true,
  toField: (content) =>
    isList(content)
      ? { kind: 'text', bank: null, maxLength: LONGEST_LIST, wanted: countWanted(content) }
      : { kind: 'text', bank: null, maxLength: LONGEST_TYPED },
  toStem: ({ stem }) => stem,
  grade: (content, answer) =>
    isList(content)
      ? gradeList(content, answer)
      : gradeTyped({ content, key: content.key, accepted: content.accepted }, answer),
  describeAnswer: (_content, answer) => readTyped(answer),
  clusterAnswer: (content, answer) => (isList(content) ? clusterList(content, answer) : clusterTyped(answer)),
  reveal: (content, answer) =>
    isList(content) ? revealList(content, answer) : revealTyped(content.key, content.accepted),
  accept: (content, answer) => acceptTyped(content, answer),
  lint: (content, articleText) => {
    const parts = content.parts?.map(({ text }) => text)
    return [
      ...findBaseFlaws(content, parts ?? [content.key], articleText),
      ...findDuplicateFlaws(parts ?? []),
    ]
  },
})

function isList(content: ShortAnswer): content is ShortAnswer & ListContent {
  return content.parts !== undefined
}

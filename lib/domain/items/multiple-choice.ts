import { z } from 'zod'
import { findChosen, toOptions } from './choices'
import { baseContentShape, keyTextSchema, optionOriginSchema, quoteSchema } from './content'
import { findBaseFlaws, findDuplicateFlaws } from './content-flaws'
import { INCORRECT, toGrade, UNANSWERED } from './grades'
import { defineItemType } from './item-type'

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
        /** A teacher counted this option too ("count mine"); the key stays the key. */
        alsoCounts: z.boolean().optional(),
      }),
    )
    .min(2)
    .max(8)
    .refine((options) => options.filter((option) => option.isKey).length === 1, 'exactly one key'),
})
export type MultipleChoice = z.infer<typeof multipleChoiceSchema>

const textsOf = (content: MultipleChoice) => content.options.map(({ text }) => text)

export const multipleChoice = defineItemType<MultipleChoice>({
  id: 'multiple-choice',
  schemaVersion: 1,
  schema: multipleChoiceSchema,
  isGraded: true,
  toField: (content, shuffler) => ({ kind: 'choice', options: toOptions(textsOf(content), shuffler) }),
  toStem: ({ stem }) => stem,
  grade: (content, answer, shuffler) => {
    const chosen = findChosen(answer, content.options.length, shuffler)
    if (chosen === null) return UNANSWERED
    const option = content.options[chosen]
    return option ? toGrade(option.isKey || option.alsoCounts === true) : INCORRECT
  },
  describeAnswer: (content, answer, shuffler) =>
    content.options[findChosen(answer, content.options.length, shuffler) ?? -1]?.text ?? null,
  clusterAnswer: (content, answer, shuffler) => {
    const chosen = findChosen(answer, content.options.length, shuffler)
    return chosen === null ? 'none' : `option:${chosen}`
  },
  reveal: (content, answer, shuffler) => {
    const key = content.options.find(({ isKey }) => isKey)?.text ?? ''
    const chosen = content.options[findChosen(answer, content.options.length, shuffler) ?? -1]
    const accepted = content.options
      .filter((option) => !option.isKey && option.alsoCounts)
      .map(({ text }) => text)
    const isWorthSaying = chosen && !chosen.isKey && (chosen.feedback !== null || chosen.source !== null)
    return {
      key,
      accepted,
      aboutAnswer: isWorthSaying ? { text: chosen.feedback ?? '', source: chosen.source } : null,
    }
  },
  accept: (content, answer, shuffler) => {
    const chosen = findChosen(answer, content.options.length, shuffler)
    if (chosen === null || chosen < 0) return null
    return {
      ...content,
      options: content.options.map((option, index) =>
        index === chosen ? { ...option, alsoCounts: true } : option,
      ),
    }
  },
  lint: (content, articleText) => [
    ...findBaseFlaws(
      content,
      content.options.filter(({ isKey }) => isKey).map(({ text }) => text),
      articleText,
    ),
    ...findDuplicateFlaws(textsOf(content)),
  ],
})

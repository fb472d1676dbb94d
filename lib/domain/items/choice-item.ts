import { z } from 'zod'
import { findChosen, toOptions } from './choices'
import { baseContentShape, keyTextSchema, optionOriginSchema, quoteSchema } from './content'
import { findBaseFlaws, findDuplicateFlaws } from './content-flaws'
import { INCORRECT, toGrade, UNANSWERED } from './grades'
import type { ItemType } from './item-type'

/** One option of a choice. */
export const choiceOptionSchema = z.strictObject({
  text: keyTextSchema,
  isKey: z.boolean(),
  origin: optionOriginSchema.nullable(),
  /** Where the article has it, so that feedback can say what it really is. */
  source: quoteSchema.nullable(),
  feedback: z.string().trim().max(500).nullable(),
  /** A teacher counted this option too ("count mine"); the key stays the key. */
  alsoCounts: z.boolean().optional(),
})

export const hasOneKey = (options: readonly { isKey: boolean }[]): boolean =>
  options.filter((option) => option.isKey).length === 1
export const ONE_KEY = 'exactly one key'

/** Options in the order written. Exactly one is the key. */
export const choiceSchema = z.strictObject({
  ...baseContentShape,
  options: z.array(choiceOptionSchema).min(2).max(8).refine(hasOneKey, ONE_KEY),
})
export type Choice = z.infer<typeof choiceSchema>

export const textsOf = (content: Pick<Choice, 'options'>): string[] => content.options.map(({ text }) => text)
export const keysOf = (content: Pick<Choice, 'options'>): string[] =>
  content.options.filter(({ isKey }) => isKey).map(({ text }) => text)

/** What every type does in which one of several options is chosen; the types differ in what is asked and shown. */
export const choiceItem: Omit<ItemType<Choice>, 'id' | 'schemaVersion' | 'schema'> = {
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
    const chosen = content.options[findChosen(answer, content.options.length, shuffler) ?? -1]
    const accepted = content.options
      .filter((option) => !option.isKey && option.alsoCounts)
      .map(({ text }) => text)
    const isWorthSaying = chosen && !chosen.isKey && (chosen.feedback !== null || chosen.source !== null)
    return {
      key: keysOf(content)[0] ?? '',
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
    ...findBaseFlaws(content, keysOf(content), articleText),
    ...findDuplicateFlaws(textsOf(content)),
  ],
}

import { z } from 'zod'
import { findChosen } from './choices'
import { baseContentShape, keyTextSchema } from './content'
import { findBaseFlaws } from './content-flaws'
import { toGrade, UNANSWERED } from './grades'
import { defineItemType } from './item-type'

/** The stem is the statement. */
export const trueFalseSchema = z.strictObject({
  ...baseContentShape,
  key: z.boolean(),
  /** For a false statement: the words that would make it true. */
  correction: keyTextSchema.nullable(),
})
export type TrueFalse = z.infer<typeof trueFalseSchema>

/** In this order for everyone: pupils look for True first. */
const OPTIONS = ['True', 'False']

export const trueFalse = defineItemType<TrueFalse>({
  id: 'true-false',
  schemaVersion: 1,
  schema: trueFalseSchema,
  isGraded: true,
  toField: (_content, shuffler) => ({
    kind: 'choice',
    options: OPTIONS.map((text, index) => ({ id: shuffler.optionId(index, 'options'), text })),
  }),
  toStem: ({ stem }) => stem,
  grade: (content, answer, shuffler) => {
    const chosen = findChosen(answer, OPTIONS.length, shuffler)
    return chosen === null ? UNANSWERED : toGrade(chosen === (content.key ? 0 : 1))
  },
  describeAnswer: (_content, answer, shuffler) =>
    OPTIONS[findChosen(answer, OPTIONS.length, shuffler) ?? -1] ?? null,
  clusterAnswer: (_content, answer, shuffler) => {
    const chosen = findChosen(answer, OPTIONS.length, shuffler)
    return chosen === null ? 'none' : `option:${chosen}`
  },
  reveal: (content) => ({
    key: content.key ? 'True' : 'False',
    accepted: [],
    // A false statement is only settled by the words that would make it true.
    aboutAnswer:
      content.key || content.correction === null ? null : { text: content.correction, source: null },
  }),
  // Both answers cannot count: a wrong key is mended by editing it.
  accept: (content, answer, shuffler) =>
    findChosen(answer, OPTIONS.length, shuffler) === (content.key ? 0 : 1) ? content : null,
  lint: (content, articleText) => findBaseFlaws(content, [], articleText),
})

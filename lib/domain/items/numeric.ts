import { z } from 'zod'
import { acceptedSchema, baseContentShape, keyTextSchema } from './content'
import { findBaseFlaws } from './content-flaws'
import { isQuantity } from './grading/match-number'
import { CORRECT, readTyped } from './grades'
import { defineItemType } from './item-type'
import { acceptTyped, clusterTyped, gradeTyped, revealTyped } from './typed-item'

export const numericSchema = z.strictObject({
  ...baseContentShape,
  /** The key as the article writes it, e.g. "nearly 2,000". */
  keyText: keyTextSchema,
  value: z.number(),
  unit: z.string().trim().min(1).max(60).nullable(),
  /** Share of the value that an answer may be off, only where the text hedges; 0 is exact. */
  tolerance: z.number().min(0).max(0.5),
  accepted: acceptedSchema,
})
export type Numeric = z.infer<typeof numericSchema>

export const numeric = defineItemType<Numeric>({
  id: 'numeric',
  schemaVersion: 1,
  schema: numericSchema,
  isGraded: true,
  toField: ({ unit }) => ({ kind: 'number', unit }),
  toStem: ({ stem }) => stem,
  grade: (content, answer) => {
    const text = readTyped(answer)
    if (text !== null && isQuantity(text, content)) return CORRECT
    // What a teacher accepted ("a couple") and the article's own words ("nearly 2,000") count as text.
    return gradeTyped({ content, key: content.keyText, accepted: content.accepted }, answer)
  },
  describeAnswer: (_content, answer) => readTyped(answer),
  clusterAnswer: (_content, answer) => clusterTyped(answer),
  reveal: (content) => revealTyped(writeKey(content), content.accepted),
  accept: (content, answer) => acceptTyped(content, answer),
  lint: (content, articleText) => findBaseFlaws(content, [content.keyText], articleText),
})

/** The article's figure, with its unit where the figure alone does not say it. */
function writeKey({ keyText, unit }: Numeric): string {
  return unit === null || keyText.toLowerCase().includes(unit.toLowerCase()) ? keyText : `${keyText} ${unit}`
}

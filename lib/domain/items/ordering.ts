import { z } from 'zod'
import { arrange, indexById } from './arrange'
import { baseContentShape, keyTextSchema, quoteSchema } from './content'
import { findBaseFlaws, findDuplicateFlaws, saysKey } from './content-flaws'
import type { Answer } from './field'
import { INCORRECT, toPartialGrade, UNANSWERED } from './grades'
import { scoreOrder } from './grading/rank-correlation'
import { defineItemType, type Flaw, type Shuffler } from './item-type'

/** Entries in the right order, earliest first. `when` is what decides it and is told afterwards. */
export const orderingSchema = z
  .strictObject({
    ...baseContentShape,
    entries: z
      .array(
        z.strictObject({
          text: keyTextSchema,
          when: keyTextSchema.nullable(),
          source: quoteSchema.nullable(),
        }),
      )
      .min(3)
      .max(8),
  })
  .refine(({ entries }) => new Set(entries.map(({ text }) => text)).size === entries.length, {
    path: ['entries'],
    message: 'two equal entries',
  })
export type Ordering = z.infer<typeof orderingSchema>

export const ordering = defineItemType<Ordering>({
  id: 'ordering',
  schemaVersion: 1,
  schema: orderingSchema,
  isGraded: true,
  toField: (content, shuffler) => ({
    kind: 'order',
    entries: arrange(
      content.entries.map(({ text }) => text),
      shuffler,
      'entries',
    ),
  }),
  toStem: ({ stem }) => stem,
  grade: (content, answer, shuffler) => {
    if (answer === null) return UNANSWERED
    if (answer.kind !== 'order') return INCORRECT
    if (answer.optionIds.length === 0) return UNANSWERED
    return toPartialGrade(scoreOrder(readOrder(content, answer, shuffler), content.entries.length))
  },
  describeAnswer: (content, answer, shuffler) => {
    const words = readOrder(content, answer, shuffler).map((index) => content.entries[index]?.text ?? '')
    return words.length === 0 ? null : words.join(' → ')
  },
  clusterAnswer: (content, answer, shuffler) => {
    if (answer === null || (answer.kind === 'order' && answer.optionIds.length === 0)) return 'none'
    return answer.kind === 'order' ? `order:${readOrder(content, answer, shuffler).join(',')}` : 'foreign'
  },
  reveal: (content, answer, shuffler) => {
    const given = readOrder(content, answer, shuffler)
    return {
      key: content.entries.map(({ text, when }) => (when === null ? text : `${text} (${when})`)).join(' → '),
      accepted: [],
      aboutAnswer: null,
      parts: content.entries.map(({ text, when, source }, index) => {
        const place = given.indexOf(index)
        return {
          label: text,
          given: place < 0 ? null : `${place + 1}.`,
          key: when === null ? `${index + 1}.` : `${index + 1}. (${when})`,
          isRight: place === index,
          source,
        }
      }),
    }
  },
  // There is one right order; another one is mended by editing.
  accept: () => null,
  lint: (content, articleText) => [
    ...findBaseFlaws(content, [], articleText),
    ...findDuplicateFlaws(content.entries.map(({ text }) => text)),
    ...content.entries.flatMap(({ text, when }): Flaw[] =>
      when !== null && saysKey(text, when) ? [{ code: 'key-in-stem', severity: 'hard', detail: when }] : [],
    ),
  ],
})

/** The entries as they were put, by their place in the right order; each once, unknown ids left out. */
function readOrder(content: Ordering, answer: Answer | null, shuffler: Shuffler): number[] {
  if (answer?.kind !== 'order') return []
  const byId = indexById(content.entries.length, shuffler, 'entries')
  return [...new Set(answer.optionIds.flatMap((id) => byId.get(id) ?? []))]
}

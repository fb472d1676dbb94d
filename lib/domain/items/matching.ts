import { z } from 'zod'
import { arrange, indexById } from './arrange'
import { baseContentShape, keyTextSchema, quoteSchema } from './content'
import { findBaseFlaws, findDuplicateFlaws, saysKey } from './content-flaws'
import type { Answer } from './field'
import { INCORRECT, toPartialGrade, UNANSWERED } from './grades'
import { defineItemType, type Flaw, type Shuffler } from './item-type'

const isDistinct = (texts: readonly string[]): boolean => new Set(texts).size === texts.length

/** Pairs of one kind. Every right side is right for its own left side only; `distractors` are right for none. */
export const matchingSchema = z
  .strictObject({
    ...baseContentShape,
    pairs: z
      .array(z.strictObject({ left: keyTextSchema, right: keyTextSchema, source: quoteSchema.nullable() }))
      .min(2)
      .max(8),
    distractors: z.array(keyTextSchema).max(4),
  })
  .refine(({ pairs }) => isDistinct(pairs.map(({ left }) => left)), {
    path: ['pairs'],
    message: 'two equal entries',
  })
  .refine(({ pairs, distractors }) => isDistinct([...pairs.map(({ right }) => right), ...distractors]), {
    path: ['pairs'],
    message: 'two equal answers',
  })
export type Matching = z.infer<typeof matchingSchema>

const rightsOf = ({ pairs, distractors }: Matching): string[] => [
  ...pairs.map(({ right }) => right),
  ...distractors,
]

export const matching = defineItemType<Matching>({
  id: 'matching',
  schemaVersion: 1,
  schema: matchingSchema,
  isGraded: true,
  toField: (content, shuffler) => ({
    kind: 'match',
    left: arrange(
      content.pairs.map(({ left }) => left),
      shuffler,
      'left',
    ),
    right: arrange(rightsOf(content), shuffler, 'right'),
  }),
  toStem: ({ stem }) => stem,
  // The share of pairs that are right, as in Moodle's matching questions; a left side without an answer is not right.
  grade: (content, answer, shuffler) => {
    if (answer === null) return UNANSWERED
    if (answer.kind !== 'match') return INCORRECT
    const given = readPairs(content, answer, shuffler)
    if (answer.pairs.length === 0) return UNANSWERED
    const right = content.pairs.filter((_, index) => given.get(index) === index).length
    return toPartialGrade(right / content.pairs.length)
  },
  describeAnswer: (content, answer, shuffler) => {
    const given = readPairs(content, answer, shuffler)
    const rights = rightsOf(content)
    const words = content.pairs.flatMap(({ left }, index) => {
      const right = rights[given.get(index) ?? -1]
      return right === undefined ? [] : [`${left} – ${right}`]
    })
    return words.length === 0 ? null : words.join('; ')
  },
  clusterAnswer: (content, answer, shuffler) => {
    if (answer === null || (answer.kind === 'match' && answer.pairs.length === 0)) return 'none'
    if (answer.kind !== 'match') return 'foreign'
    const given = readPairs(content, answer, shuffler)
    return `pairs:${content.pairs.map((_, index) => given.get(index) ?? '').join(',')}`
  },
  reveal: (content, answer, shuffler) => {
    const given = readPairs(content, answer, shuffler)
    const rights = rightsOf(content)
    return {
      key: content.pairs.map(({ left, right }) => `${left} – ${right}`).join('; '),
      accepted: [],
      aboutAnswer: null,
      parts: content.pairs.map(({ left, right, source }, index) => ({
        label: left,
        given: rights[given.get(index) ?? -1] ?? null,
        key: right,
        isRight: given.get(index) === index,
        source,
      })),
    }
  },
  // A pair that should count as well means that the item is wrong: it is mended by editing.
  accept: () => null,
  lint: (content, articleText) => [
    ...findBaseFlaws(content, [], articleText),
    ...findDuplicateFlaws(rightsOf(content)),
    ...findDuplicateFlaws(content.pairs.map(({ left }) => left)),
    ...content.pairs.flatMap(({ left, right }): Flaw[] =>
      saysKey(left, right) ? [{ code: 'key-in-stem', severity: 'hard', detail: right }] : [],
    ),
  ],
})

/** The index of the right side given for each left side. Of two for one, the later stands; unknown ids say nothing. */
function readPairs(content: Matching, answer: Answer | null, shuffler: Shuffler): Map<number, number> {
  const given = new Map<number, number>()
  if (answer?.kind !== 'match') return given
  const lefts = indexById(content.pairs.length, shuffler, 'left')
  const rights = indexById(rightsOf(content).length, shuffler, 'right')
  for (const pair of answer.pairs) {
    const [left, right] = [lefts.get(pair.left), rights.get(pair.right)]
    if (left !== undefined && right !== undefined) given.set(left, right)
  }
  return given
}

import { z } from 'zod'
import { choiceItem, choiceOptionSchema, hasOneKey, keysOf, ONE_KEY, textsOf } from './choice-item'
import { baseContentShape } from './content'
import { findBaseFlaws, findDuplicateFlaws } from './content-flaws'
import type { Answer } from './field'
import { defineItemType } from './item-type'

const LONGEST_PASSAGE = 4000
const LONGEST_SENTENCE = 800

/** A passage of the article and the sentences of it to choose from, in its order. One shows what the stem asks for. */
export const evidenceSchema = z
  .strictObject({
    ...baseContentShape,
    passage: z.string().min(1).max(LONGEST_PASSAGE),
    options: z
      .array(choiceOptionSchema.extend({ text: z.string().trim().min(1).max(LONGEST_SENTENCE) }))
      .min(2)
      .max(12)
      .refine(hasOneKey, ONE_KEY),
  })
  .refine((content) => placeSentences(content) !== null, {
    path: ['options'],
    message: 'every sentence in the passage, in its order',
  })
export type Evidence = z.infer<typeof evidenceSchema>

export const evidence = defineItemType<Evidence>({
  id: 'evidence',
  schemaVersion: 1,
  schema: evidenceSchema,
  isGraded: true,
  toField: (content, shuffler) => ({
    kind: 'span',
    text: content.passage,
    // Never shuffled: they stand where they stand in the passage.
    candidates: (placeSentences(content) ?? []).map((span, index) => ({
      id: shuffler.optionId(index, 'options'),
      text: content.options[index]?.text ?? '',
      ...span,
    })),
  }),
  toStem: ({ stem }) => stem,
  grade: (content, answer, shuffler) => choiceItem.grade(content, toChoice(answer), shuffler),
  describeAnswer: (content, answer, shuffler) =>
    choiceItem.describeAnswer(content, toChoice(answer), shuffler),
  clusterAnswer: (content, answer, shuffler) => choiceItem.clusterAnswer(content, toChoice(answer), shuffler),
  reveal: (content, answer, shuffler) => {
    const { key, accepted, aboutAnswer } = choiceItem.reveal(content, toChoice(answer), shuffler)
    // The sentence chosen is the answer itself; saying it once more would tell nothing.
    return {
      key,
      accepted,
      aboutAnswer: aboutAnswer === null || aboutAnswer.text === '' ? null : { ...aboutAnswer, source: null },
    }
  },
  accept: (content, answer, shuffler) => {
    const accepted = choiceItem.accept(content, toChoice(answer) ?? { kind: 'text', text: '' }, shuffler)
    return accepted === null ? null : { ...content, options: accepted.options }
  },
  lint: (content, articleText) => [
    ...findBaseFlaws(content, keysOf(content), articleText),
    ...findDuplicateFlaws(textsOf(content)),
    ...(articleText === null || articleText.includes(content.passage)
      ? []
      : [{ code: 'passage-not-verbatim', severity: 'hard' as const, detail: content.passage.slice(0, 80) }]),
  ],
})

/** Where each sentence stands in the passage; null when one is missing or out of order. */
function placeSentences({
  passage,
  options,
}: {
  passage: string
  options: readonly { text: string }[]
}): { start: number; end: number }[] | null {
  const spans: { start: number; end: number }[] = []
  for (const { text } of options) {
    const start = passage.indexOf(text, spans.at(-1)?.end ?? 0)
    if (start < 0) return null
    spans.push({ start, end: start + text.length })
  }
  return spans
}

/** A marked stretch is a choice among the stretches. */
function toChoice(answer: Answer | null): Answer | null {
  return answer?.kind === 'span' ? { kind: 'choice', optionId: answer.optionId } : answer
}

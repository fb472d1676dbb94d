import { z } from 'zod'
import { findChosen, toOptions } from './choices'
import { acceptedSchema, baseContentShape, keyTextSchema } from './content'
import { findBaseFlaws, findDuplicateFlaws } from './content-flaws'
import type { Answer } from './field'
import { readTyped } from './grades'
import { defineItemType, type Shuffler } from './item-type'
import { acceptTyped, clusterTyped, gradeTyped, LONGEST_TYPED, revealTyped } from './typed-item'

/** What stands for the gap in a stem. */
export const BLANK = '_____'

/** The stem holds exactly one BLANK. With a bank the student picks, without one types. */
export const clozeSchema = z.strictObject({
  ...baseContentShape,
  stem: baseContentShape.stem.refine((stem) => stem.split(BLANK).length === 2, 'exactly one blank'),
  key: keyTextSchema,
  accepted: acceptedSchema,
  bank: z.array(keyTextSchema).min(2).max(12).nullable(),
})
export type Cloze = z.infer<typeof clozeSchema>

export const cloze = defineItemType<Cloze>({
  id: 'cloze',
  schemaVersion: 1,
  schema: clozeSchema,
  isGraded: true,
  toField: (content, shuffler) => ({
    kind: 'text',
    bank: content.bank === null ? null : toOptions(content.bank, shuffler, 'bank'),
    maxLength: LONGEST_TYPED,
  }),
  toStem: ({ stem }) => stem,
  grade: (content, answer, shuffler) => {
    const { key, accepted } = content
    // A word of the bank is never a misspelling of another one.
    return gradeTyped(
      { content, key, accepted, wrong: content.bank?.filter((word) => word !== key) },
      toTyped(content, answer, shuffler),
    )
  },
  describeAnswer: (content, answer, shuffler) => readTyped(toTyped(content, answer, shuffler)),
  clusterAnswer: (content, answer, shuffler) => clusterTyped(toTyped(content, answer, shuffler)),
  reveal: (content) => revealTyped(content.key, content.accepted),
  accept: (content, answer, shuffler) => {
    const typed = toTyped(content, answer, shuffler)
    return typed === null ? null : acceptTyped(content, typed)
  },
  lint: (content, articleText) => [
    ...findBaseFlaws(content, [content.key], articleText),
    ...findDuplicateFlaws(content.bank ?? []),
    ...(content.bank === null || content.bank.includes(content.key)
      ? []
      : [{ code: 'key-not-in-bank', severity: 'hard' as const, detail: content.key }]),
  ],
})

/** A word picked from the bank, as if typed; anything else as it is. */
function toTyped(content: Cloze, answer: Answer | null, shuffler: Shuffler): Answer | null {
  if (answer?.kind !== 'choice' || content.bank === null) return answer
  const word = content.bank[findChosen(answer, content.bank.length, shuffler, 'bank') ?? -1]
  return word === undefined ? answer : { kind: 'text', text: word }
}

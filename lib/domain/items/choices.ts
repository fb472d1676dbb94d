import type { Answer, FieldOption } from './field'
import type { Shuffler } from './item-type'

/** Options as the student sees them: in the attempt's order, under opaque ids. */
export function toOptions(texts: readonly string[], shuffler: Shuffler, group = 'options'): FieldOption[] {
  return shuffler.shuffle(
    texts.map((text, index) => ({ id: shuffler.optionId(index, group), text })),
    group,
  )
}

/** The index of the chosen option in the content's order; null for no answer, −1 for one that is not there. */
export function findChosen(
  answer: Answer | null,
  count: number,
  shuffler: Shuffler,
  group = 'options',
): number | null {
  if (answer === null) return null
  if (answer.kind !== 'choice') return -1
  for (let index = 0; index < count; index += 1)
    if (shuffler.optionId(index, group) === answer.optionId) return index
  return -1
}

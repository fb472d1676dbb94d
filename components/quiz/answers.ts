import type { Answer, Field } from '@/lib/domain/items/field'

/** Whether an answer says anything: an emptied text field does not. */
export function isAnswered(answer: Answer | null | undefined): boolean {
  if (!answer) return false
  if (answer.kind === 'text' || answer.kind === 'number') return answer.text.trim() !== ''
  if (answer.kind === 'multi-choice' || answer.kind === 'order') return answer.optionIds.length > 0
  return answer.kind !== 'match' || answer.pairs.length > 0
}

/** The options that digits and arrows choose from; empty where there are none. */
export function listChoices(field: Field): { id: string; text: string }[] {
  if (field.kind === 'choice') return field.options
  if (field.kind === 'span') return field.candidates
  return field.kind === 'text' && field.bank ? field.bank : []
}

/** The answer that chooses this option of the field. */
export function toChoice(field: Field, optionId: string): Answer {
  return { kind: field.kind === 'span' ? 'span' : 'choice', optionId }
}

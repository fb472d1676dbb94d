import type { Answer } from './field'
import type { Grade } from './item-type'

export const CORRECT: Grade = { verdict: 'CORRECT', fraction: 1 }
export const INCORRECT: Grade = { verdict: 'INCORRECT', fraction: 0 }
export const UNANSWERED: Grade = { verdict: 'UNANSWERED', fraction: 0 }

export function toGrade(isCorrect: boolean): Grade {
  return isCorrect ? CORRECT : INCORRECT
}

/** A share of the points; only the whole counts as correct. */
export function toPartialGrade(fraction: number): Grade {
  if (fraction >= 1) return CORRECT
  return fraction > 0 ? { verdict: 'PARTIAL', fraction } : INCORRECT
}

/** What was typed, without its edges; null when nothing was, or the answer is of another kind. */
export function readTyped(answer: Answer | null): string | null {
  if (answer?.kind !== 'text' && answer?.kind !== 'number') return null
  const text = answer.text.trim()
  return text === '' ? null : text
}

/** The answer's kind is not the field's: nothing a page of ours sends, so it counts as wrong, not as a crash. */
export function isForeignKind(answer: Answer | null, kinds: readonly Answer['kind'][]): boolean {
  return answer !== null && !kinds.includes(answer.kind)
}

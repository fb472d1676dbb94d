import { addAccepted } from './accepting'
import type { BaseContent } from './content'
import type { Answer } from './field'
import { canonicalise, writeCanonical } from './grading/canonical'
import { matchesText } from './grading/match-text'
import { INCORRECT, isForeignKind, readTyped, toGrade, UNANSWERED } from './grades'
import type { Grade, Reveal } from './item-type'

/** What a text field takes. */
export const LONGEST_TYPED = 200

const TYPED: Answer['kind'][] = ['text', 'number']

type Typed = { content: BaseContent; key: string; accepted: readonly string[]; wrong?: readonly string[] }

/** Grades a typed answer against the key and everything else that counts. */
export function gradeTyped({ content, key, accepted, wrong }: Typed, answer: Answer | null): Grade {
  if (isForeignKind(answer, TYPED)) return INCORRECT
  const text = readTyped(answer)
  if (text === null) return UNANSWERED
  const context = `${content.stem} ${content.source?.quote ?? ''}`
  return toGrade(matchesText(text, { accepted: [key, ...accepted], wrong, context }))
}

/** Equal clusters are graded equally: a typed answer's one spelling. */
export function clusterTyped(answer: Answer | null): string {
  if (isForeignKind(answer, TYPED)) return 'foreign'
  const text = readTyped(answer)
  return text === null ? 'none' : `text:${writeCanonical(canonicalise(text))}`
}

export function revealTyped(key: string, accepted: readonly string[]): Reveal {
  return { key, accepted: accepted.filter((other) => other !== key), aboutAnswer: null }
}

export function acceptTyped<C extends { accepted: string[] }>(content: C, answer: Answer): C | null {
  const text = readTyped(answer)
  const accepted = text === null ? null : addAccepted(content.accepted, text)
  return accepted === null ? null : { ...content, accepted }
}

import type { Answer } from './field'
import { INCORRECT, CORRECT, isForeignKind, readTyped, toPartialGrade, UNANSWERED } from './grades'
import { type ListPart, type ListReading, readList } from './grading/match-list'
import type { Grade, Reveal } from './item-type'

/** A question whose answer is a list: its parts in any order, all of them or as many as are wanted. */
export type ListContent = {
  stem: string
  key: string
  accepted: readonly string[]
  parts: readonly ListPart[]
  wanted?: number | undefined
}

/** What a list's text field takes. */
export const LONGEST_LIST = 400

export function countWanted({ parts, wanted }: Pick<ListContent, 'parts' | 'wanted'>): number {
  return wanted ?? parts.length
}

/**
 * Each part named brings its share; naming more than is wanted shares the points among all that was named, so that a long
 * guess is worth less than a short answer. A list that a teacher accepted counts in whatever order.
 */
export function gradeList(content: ListContent, answer: Answer | null): Grade {
  if (isForeignKind(answer, ['text', 'number'])) return INCORRECT
  const text = readTyped(answer)
  if (text === null) return UNANSWERED
  const given = read(content, text)
  const cluster = writeCluster(given)
  if (content.accepted.some((other) => writeCluster(read(content, other)) === cluster)) return CORRECT
  const count = given.named.length + given.others.length
  return toPartialGrade(given.named.length / Math.max(countWanted(content), count))
}

/** What was named and what else was said decide the grade, so they are the cluster. */
export function clusterList(content: ListContent, answer: Answer | null): string {
  if (isForeignKind(answer, ['text', 'number'])) return 'foreign'
  const text = readTyped(answer)
  return text === null ? 'none' : writeCluster(read(content, text))
}

/** Which parts were named and which not, then what was said besides and costs its share; nothing where all is right. */
export function revealList(content: ListContent, answer: Answer | null): Reveal {
  const text = isForeignKind(answer, ['text', 'number']) ? null : readTyped(answer)
  const { named, othersTyped }: Pick<ListReading, 'named' | 'othersTyped'> =
    text === null ? { named: [], othersTyped: [] } : read(content, text)
  const shared = { key: content.key, accepted: [...content.accepted], aboutAnswer: null }
  if (gradeList(content, answer).verdict === 'CORRECT') return shared
  return {
    ...shared,
    parts: [
      ...content.parts.map((part, index) => ({
        label: null,
        given: named.includes(index) ? part.text : null,
        key: part.text,
        isRight: named.includes(index),
        source: null,
      })),
      ...othersTyped.map((given) => ({ label: null, given, key: '', isRight: false, source: null })),
    ],
  }
}

function read({ parts, stem }: ListContent, text: string): ListReading {
  return readList(text, { parts, context: stem })
}

function writeCluster({ named, others }: ListReading): string {
  return `list:${named.join(',')}|${others.join('|')}`
}

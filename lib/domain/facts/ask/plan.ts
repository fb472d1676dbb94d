import type { Span } from '@/lib/domain/article/span'

/** What a question is made of: the question words, the words that they stand for, and whether the verb moves. */
export type QuestionPlan = {
  /** In lower case: "in what year", "which militia", "about how many ships". */
  wh: string
  /** Indices of the words that the question words replace. */
  asked: readonly number[]
  /** True when the subject itself is asked for: then nothing moves. */
  isSubject: boolean
  /** Attachments that the question relies on; the least sure of them must still be sure. */
  relied: readonly number[]
  /** True when the question words are the whole question. */
  isDone?: boolean
}

/** The words under a word, from first to last. */
export function range(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at)
}

/** True when the one stretch lies in the other. */
export function isInside(inner: Span, outer: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}

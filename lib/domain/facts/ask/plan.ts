import type { Span } from '@/lib/domain/article/span'
import type { Mention } from '@/lib/domain/language/mention'
import type { Frame } from './frame'

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
}

/** The words under a word, from first to last. */
export function range(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at)
}

/** The kept words of the answer's phrase: what hangs on its head, and all of its own and its hedge's words. */
export function listAsked(
  { tree, isKept }: Frame,
  { mention, at }: { mention: Mention; at: number },
): number[] {
  const first = tree.first[at] ?? at
  const last = tree.last[at] ?? at
  const isOwn = (token: Span): boolean =>
    isInside(token, mention) || (mention.hedge !== null && isInside(token, mention.hedge))
  return tree.tokens.flatMap((token, word) =>
    isKept[word] === true && ((first <= word && word <= last) || isOwn(token)) ? [word] : [],
  )
}

/** True when the one stretch lies in the other. */
export function isInside(inner: Span, outer: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}

import { escapePattern } from '@/lib/domain/article/escape-pattern'
import type { Mention } from '@/lib/domain/language/mention'
import type { Token } from '@/lib/domain/language/token'
import { listAsked, type Frame } from '../ask/frame'
import { isInside } from '../ask/plan'
import { findConfidence, listChildren, type Reading } from './reading'

const SURE = 0.6

type AskedObject = {
  frame: Frame
  mention: Mention
  at: number
  /** "by whom": the preposition goes with the question word. Every other stays with its verb ("What does it rely on?"). */
  isAgent: boolean
}

/** The words that asking for a verb's object takes out of the clause, or null where more than the phrase would be lost. */
export function listAskedObject(
  reading: Reading,
  { frame, mention, at, isAgent }: AskedObject,
): number[] | null {
  const { tree, clause } = frame
  if (tree.tokens[at]?.head !== clause.head || clause.subject < 0) return null
  if (findConfidence(reading, [at, clause.subject]) < SURE) return null
  if (listChildren(reading, clause.head, /^(?:xcomp|ccomp|iobj|csubj)$/u).length > 0) return null
  // "ran the family homestead", read as two things.
  if (listChildren(reading, clause.head, /^obj$/u).length > 1) return null
  const governor = listChildren(reading, at, /^case$/u)
  const asked = listAsked(frame, { mention, at }).filter((word) => isAgent || !governor.includes(word))
  // Nothing but the phrase and its article: "shut down the harbour" must not lose its "down".
  const isOnly = asked.every((word) => {
    const each = tree.tokens[word]
    return (
      each === undefined ||
      /^(?:PUNCT|DET)$/u.test(each.tag) ||
      isInside(each, mention) ||
      (isAgent && governor.includes(word))
    )
  })
  return isOnly ? asked : null
}

/** "…, sail": the verb stands behind a comma, which no question that was put together well has. */
export function isLeftBehindComma(question: string, { lemma }: Pick<Token, 'lemma'>): boolean {
  return new RegExp(String.raw`, ${escapePattern(lemma)}(?!\p{L})`, 'u').test(question)
}

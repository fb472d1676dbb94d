import type { Span } from '@/lib/domain/article/span'
import { readClause } from '@/lib/domain/facts/tree/clause'
import { treeOf, type Tree } from '@/lib/domain/facts/tree/tree'
import type { AnalysedSentence } from '@/lib/domain/language/document'

/** The main clause of a sentence, as the parser sees it; indices of tokens. */
export type PastClause = { tree: Tree; verb: number; subject: number }

/** Heads that the parser is less sure of are not built on. */
const MIN_CONFIDENCE = 0.5

/** A sentence's main verb in the past tense with its subject; null where there is none, or the parse is in doubt. */
export function findPastClause({ tokens }: AnalysedSentence): PastClause | null {
  const tree = treeOf(tokens)
  const verb = tokens[tree.root]
  if (verb === undefined || verb.tag !== 'VERB') return null
  const { auxiliaries, subject, isNegated } = readClause(tree, tree.root)
  const named = tokens[subject]
  if (named === undefined || named.confidence < MIN_CONFIDENCE || named.start > verb.start || isNegated) return null
  const [auxiliary] = auxiliaries
  const isPast =
    auxiliary === undefined
      ? verb.fineTag === 'VBD'
      : auxiliaries.length === 1 && verb.fineTag === 'VBN' && /^(?:was|were)$/iu.test(tokens[auxiliary]?.text ?? '')
  return isPast ? { tree, verb: tree.root, subject } : null
}

/** The stretch of a word with everything under it. */
export function spanUnder({ tokens, first, last }: Tree, at: number): Span {
  return { start: tokens[first[at] ?? at]?.start ?? 0, end: tokens[last[at] ?? at]?.end ?? 0 }
}

import type { AnalysedSentence } from '@/lib/domain/language/document'
import { findKept, type Statement } from '../statement'
import { isPredicate, readClause } from '../tree/clause'
import { baseRelation, childrenAs, treeOf } from '../tree/tree'

const JOINING = new Set(['cc', 'mark'])
const SAYING =
  /^(?:say|add|note|write|tell|report|explain|argue|claim|believe|think|rule|find|show|suggest)$/u

/** "Forty states wanted a pier, six states sold theirs": two clauses with a comma alone, where the last one with "and" was cut. */
export function isSpliced(sentence: AnalysedSentence, statement: Statement): boolean {
  const { tokens } = sentence
  const tree = treeOf(tokens)
  const isKept = findKept(statement, sentence)
  return tokens.some((token, at) => {
    if (isKept[at] !== true || !/^(?:conj|parataxis|ccomp)$/u.test(baseRelation(token))) return false
    // Only where the last of the row was cut with its "and": the source knows how to part its own.
    const isCut = tokens.some(({ tag }, other) => other > at && isKept[other] !== true && tag === 'CCONJ')
    if (!isCut) return false
    const { subject, finite } = readClause(tree, at)
    if (!isPredicate(tree, at) || subject < 0 || subject > finite || isKept[subject] !== true) return false
    if (SAYING.test(token.lemma) || SAYING.test(tokens[token.head]?.lemma ?? '') || token.head > at)
      return false
    let first = tree.first[subject] ?? subject
    while (first < subject && tokens[first]?.tag === 'PUNCT') first++
    return (
      tokens[first - 1]?.text === ',' &&
      isKept[first - 1] === true &&
      childrenAs(tree, at, JOINING).length === 0
    )
  })
}

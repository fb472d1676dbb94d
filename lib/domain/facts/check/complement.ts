import type { AnalysedSentence } from '@/lib/domain/language/document'
import type { Token } from '@/lib/domain/language/token'
import { isInStatement, type Statement } from '../statement'
import { isPredicate } from '../tree/clause'
import { baseRelation, childrenAs, treeOf, type Tree } from '../tree/tree'

/** Done in or to something always: alone they tell half. */
const NEEDS_OBJECT =
  /^(?:intervene|respond|reply|retaliate|react|comply|object|agree|disagree|refuse|decline|consent|interfere|participate|succeed|fail|insist|persist|cooperate|collaborate|contribute|belong|depend|coincide|differ|adhere|attempt|try)$/u
const OWN = new Set(['obj', 'iobj', 'ccomp', 'xcomp', 'advcl', 'obl'])
const SUBJECT = new Set(['nsubj', 'csubj'])

/** "Elm did in 1902.", "Norway intervened in 1902.": what was done, or in what, stands in another sentence. */
export function lacksComplement(sentence: AnalysedSentence, statement: Statement): boolean {
  const tree = treeOf(sentence.tokens)
  return tree.tokens.some((token, at) => {
    if (!isInStatement(statement, token)) return false
    const isEllipsis = /^(?:did|does|do)$/iu.test(token.text) && !token.relation.startsWith('aux')
    if (!isEllipsis && !(NEEDS_OBJECT.test(token.lemma) && isTopVerb(tree, at))) return false
    if (childrenAs(tree, at, SUBJECT).length === 0 && token.head >= 0) return false
    return !childrenAs(tree, at, OWN).some((child) => tellsWhat({ tree, sentence, statement }, child))
  })
}

/** The sentence's own verb or one that goes on from it. */
function isTopVerb(tree: Tree, at: number): boolean {
  const token = tree.tokens[at]
  return (
    token !== undefined && /^(?:root|conj|parataxis)$/u.test(baseRelation(token)) && isPredicate(tree, at)
  )
}

/** Anything kept but a time. */
function tellsWhat(
  { tree, sentence, statement }: { tree: Tree; sentence: AnalysedSentence; statement: Statement },
  at: number,
): boolean {
  const token = tree.tokens[at]
  if (token === undefined || !isInStatement(statement, token)) return false
  return baseRelation(token) !== 'obl' || !isTime(sentence, token)
}

function isTime({ mentions }: AnalysedSentence, token: Token): boolean {
  return mentions.some(({ type, start, end }) => type === 'date' && start <= token.start && token.end <= end)
}

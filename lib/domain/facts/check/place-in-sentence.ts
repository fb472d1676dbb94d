import type { AnalysedSentence } from '@/lib/domain/language/document'
import type { Mention } from '@/lib/domain/language/mention'
import { clauseAbove, isPredicate, subjectOf } from '../tree/clause'
import { baseRelation, headOf, treeOf, type Tree } from '../tree/tree'

/** A survey or estimate: its figure is the point, the year and who made it are not. */
const FINDING = /^(?:estimate|find|report|suggest|show|reveal|indicate|say|calculate|predict|forecast)$/u
/** Further below the main verb than this, a name is a detail of a detail. */
const NEAR = 2

/**
 * How much the sentence is about this answer, from −1 to 1: its subject, its object and what stands close under the main
 * verb say what is told; whose something is, a phrase before the subject, a name deep inside another phrase or in a clause
 * hung on are said by the way.
 */
export function scorePlace(sentence: AnalysedSentence, mention: Mention): number {
  const tree = treeOf(sentence.tokens)
  const at = headOf(tree, mention)
  const token = tree.tokens[at]
  if (token === undefined || tree.root < 0) return 0
  if (isYearOfFinding({ sentence, tree, mention })) return -1
  if (/^nmod:poss$/u.test(token.relation)) return -0.7
  const main = tree.root
  const clause = clauseAbove(tree, at)
  if (isFronted(tree, { at, main })) return mention.type === 'date' ? 0.2 : -0.5
  const steps = countSteps(tree, at, main)
  const isHung = clause >= 0 && clause !== main && isLoose(tree, clause)
  const base =
    /^(?:nsubj|obj)$/u.test(baseRelation(token)) || (steps === 1 && baseRelation(token) === 'obl') ? 0.8 : 0.3
  return base - (isHung ? 0.5 : 0) - 0.3 * Math.max(0, steps - NEAR)
}

/** "In 2006 UNICEF estimated that 30 % …": there the figure is what is found. */
function isYearOfFinding({
  sentence,
  tree,
  mention,
}: {
  sentence: AnalysedSentence
  tree: Tree
  mention: Mention
}): boolean {
  if (mention.type !== 'date' || !FINDING.test(tree.tokens[tree.root]?.lemma ?? '')) return false
  return sentence.mentions.some((other) => other.type === 'number')
}

/** "Among the 24 kinds, only three …", "With two brothers, he …": before the main clause's subject and not part of it. */
function isFronted(tree: Tree, { at, main }: { at: number; main: number }): boolean {
  const subject = subjectOf(tree, main)
  return subject >= 0 && at < (tree.first[subject] ?? subject)
}

function countSteps(tree: Tree, at: number, main: number): number {
  let steps = 0
  for (let word = at; word >= 0 && word !== main && steps <= tree.tokens.length; steps++)
    word = tree.tokens[word]?.head ?? -1
  return steps
}

/** A relative clause or an adverbial one: told besides. */
function isLoose(tree: Tree, clause: number): boolean {
  const token = tree.tokens[clause]
  return (
    token !== undefined && isPredicate(tree, clause) && /^(?:acl|advcl|parataxis)$/u.test(baseRelation(token))
  )
}

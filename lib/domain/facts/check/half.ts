import type { AnalysedSentence } from '@/lib/domain/language/document'
import { findKept, type Statement } from '../statement'
import { AUXILIARY, isFiniteToken } from '../tree/clause'
import { baseRelation, childrenAs, treeOf, type Tree } from '../tree/tree'

const MARK = new Set(['mark'])
const JOINT = new Set(['cc'])
const CONJUNCT = new Set(['conj'])
const MEMBER = new Set(['conj', 'advcl', 'parataxis'])
const SUBJECT = new Set(['nsubj', 'csubj', 'expl'])
const CASE = new Set(['case'])
const COPULA = new Set(['cop'])
const OBJECT = new Set(['obj'])
/** What a clause can be without being the sentence's own. An adverbial one shows it by its opening word: without one it may be a second verb. */
const BELOW = /^(?:acl|csubj)$/u
/** These have a clause behind them always; "while abroad" and "although small" need none. */
const CLAUSAL = /^(?:whereas|because)$/iu

type Kept = { tree: Tree; isKept: readonly boolean[] }

/** Why the words left are one half of something: a clause without its main clause, a pair or list without its end. */
export function findHalf(
  sentence: AnalysedSentence,
  statement: Statement,
): 'half-clause' | 'half-list' | 'half-comparison' | null {
  const { tokens } = sentence
  const words: Kept = { tree: treeOf(tokens), isKept: findKept(statement, sentence) }
  // What was told in the past has its verb in a participle's place.
  const hasVerb = statement.predicate !== undefined || statement.isPutInPast === true
  if ((!hasVerb && !hasMainClause(words)) || tokens.some((_, at) => isMarkAlone(words, at)))
    return 'half-clause'
  if (tokens.some((_, at) => isHalfBetween(words, at))) return 'half-comparison'
  if (tokens.some((_, at) => isHalfNotOnly(words, at))) return 'half-comparison'
  return tokens.some((_, at) => isHalfList(words, at) || isJointAlone(words, at)) ? 'half-list' : null
}

/** "Between the spring of 1902, when Elm was sold to Norway.": no verb but one that is said of something else. */
function hasMainClause({ tree, isKept }: Kept): boolean {
  const { root, tokens } = tree
  // What the parser put on top is the main clause, whatever else it took its verb for.
  const opening = tokens[isKept.indexOf(true)]
  const isLed = opening?.relation === 'mark' && opening.head === root
  // "After the mill was sold, rain fell": the parser may see the top in the first clause.
  const isClause = isLed || (!opens({ tree, isKept }, root) && !isPhrase(tree, root))
  if (isKept[root] === true && isClause) return true
  return tokens.some((token, at) => {
    if (isKept[at] !== true || !isFiniteToken(token)) return false
    return !isBelow({ tree, isKept }, AUXILIARY.test(token.relation) ? token.head : at)
  })
}

/** "On what we know of Elm.": a phrase with its preposition and no more. */
function isPhrase(tree: Tree, at: number): boolean {
  return (
    childrenAs(tree, at, CASE).length > 0 &&
    [SUBJECT, COPULA].every((relations) => childrenAs(tree, at, relations).length === 0)
  )
}

/** True when the way up from the verb leads through a clause that is told to be no main one. */
function isBelow({ tree, isKept }: Kept, verb: number): boolean {
  let at = verb
  for (let steps = 0; at >= 0 && steps <= tree.tokens.length; steps++) {
    const token = tree.tokens[at]
    if (token === undefined) return false
    const relation = baseRelation(token)
    if (opens({ tree, isKept }, at) || /:relcl$/u.test(token.relation) || BELOW.test(relation)) return true
    // With a subject of its own it is a clause of its own, whatever it goes on from.
    if (/^(?:conj|parataxis)$/u.test(relation) && childrenAs(tree, at, SUBJECT).length > 0) return false
    at = token.head
  }
  return false
}

/** A kept "since", "that" or "when" stands before the clause. */
function opens({ tree, isKept }: Kept, at: number): boolean {
  return (tree.children[at] ?? []).some((child) => {
    const token = tree.tokens[child]
    if (token === undefined || isKept[child] !== true || child > at) return false
    return token.relation === 'mark' || (token.fineTag === 'WRB' && token.relation === 'advmod')
  })
}

/** "…, whereas boats for the crew.": the conjunction's own verb is gone, or never was there. */
function isMarkAlone({ tree, isKept }: Kept, at: number): boolean {
  const token = tree.tokens[at]
  if (token === undefined || isKept[at] !== true || token.tag !== 'SCONJ' || !MARK.has(token.relation))
    return false
  if (isKept[token.head] !== true) return true
  if (!CLAUSAL.test(token.text)) return false
  const last = tree.last[token.head] ?? at
  return !tree.tokens
    .slice(at, last + 1)
    .some((other, place) => isKept[at + place] === true && isFiniteToken(other))
}

/** "between the spring of 1902" without "and …"; "between the towns" is whole. */
function isHalfBetween({ tree, isKept }: Kept, at: number): boolean {
  const { tokens } = tree
  const token = tokens[at]
  if (token === undefined || isKept[at] !== true || !/^between$/iu.test(token.text)) return false
  const side = tokens[token.head]
  if (side === undefined || !/^(?:NN|NNP|CD)$/u.test(side.fineTag)) return false
  const joints = tokens.flatMap((other, place) =>
    place > at && /^(?:and|or|to|[&–-])$/u.test(other.text) ? [place] : [],
  )
  return joints.length > 0 && !joints.some((place) => isKept[place] === true)
}

/** "not only of the harbour" without "but also of the mills". */
function isHalfNotOnly({ tree, isKept }: Kept, at: number): boolean {
  const { tokens } = tree
  if (isKept[at] !== true || isKept[at + 1] !== true) return false
  if (!/^(?:not|n[’']t)$/iu.test(tokens[at]?.text ?? '')) return false
  if (!/^(?:only|just|merely|simply)$/iu.test(tokens[at + 1]?.text ?? '')) return false
  const answers = tokens.flatMap(({ text }, place) =>
    place > at + 1 && /^(?:but|also|too)$/iu.test(text) ? [place] : [],
  )
  return answers.length > 0 && !answers.some((place) => isKept[place] === true)
}

/** "Hill sold it in May, and in June.": the time stayed, the second clause that it was for is gone. */
function isJointAlone({ tree, isKept }: Kept, at: number): boolean {
  const [token, before] = [tree.tokens[at], tree.tokens[at - 1]]
  if (token === undefined || isKept[at] !== true || isKept[at - 1] !== true || before?.text !== ',')
    return false
  const verb = tree.tokens[token.head]
  return JOINT.has(token.relation) && isKept[token.head] !== true && verb?.tag === 'VERB'
}

/** "Hill declared war, blamed Stone." of three verbs: the "and" went with the last of them. */
function isHalfList({ tree, isKept }: Kept, at: number): boolean {
  if (isKept[at] !== true) return false
  const members = listMembers(tree, at)
  const left = members.filter((member) => isKept[member] === true)
  const hasJoint = (member: number) => childrenAs(tree, member, JOINT).length > 0
  const isCut = members.some((member) => isKept[member] !== true && hasJoint(member))
  return isCut && left.length > 0 && !left.some(hasJoint)
}

/** The words that go on a list, and what the parser hung on them in their turn. */
function listMembers(tree: Tree, at: number): number[] {
  const own = childrenAs(tree, at, MEMBER).filter((member) => isMember(tree, member))
  return own.flatMap((member) => [member, ...childrenAs(tree, member, CONJUNCT)])
}

/** A member of a list after a comma. A past form with an object and without a subject is a second verb, whatever the parser calls it. */
function isMember(tree: Tree, at: number): boolean {
  const token = tree.tokens[at]
  if (token === undefined) return false
  if (token.relation === 'conj') return true
  const from = tree.first[at] ?? at
  return (
    /^VB[DNZP]$/u.test(token.fineTag) &&
    at > token.head &&
    [from - 1, from].some((place) => tree.tokens[place]?.text === ',') &&
    childrenAs(tree, at, OBJECT).length > 0 &&
    [SUBJECT, MARK].every((relations) => childrenAs(tree, at, relations).length === 0)
  )
}

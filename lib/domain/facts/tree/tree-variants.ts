import { oncePer } from '@/lib/domain/article/once-per'
import { overlaps, type Span } from '@/lib/domain/article/span'
import type { AnalysedSentence } from '@/lib/domain/language/document'
import { cutStatement, findKept, isInStatement, type Statement } from '../statement'
import { findAdjuncts } from './adjuncts'
import { isPredicate, readClause, subjectOf } from './clause'
import { followsAnother } from './proposition'
import { findLooseParts, jointOf, type LoosePart } from './loose-parts'
import { baseRelation, childrenAs, treeOf, type Tree } from './tree'

export type TreeVariantRequest = {
  text: string
  sentence: AnalysedSentence
  statement: Statement
  keep: readonly Span[]
}

const partsOf = oncePer(findLooseParts)

/** With more parts than this a sentence is too long for anything but its core. */
const MAX_SINGLE_CUTS = 5

/** Shorter wordings that the tree allows: without all loose parts, without each, and a second verb with the subject put back. */
export function listTreeVariants({ text, sentence, statement, keep }: TreeVariantRequest): Statement[] {
  const tree = treeOf(sentence.tokens)
  const parts = partsOf(tree).filter(({ span }) => !keep.some((kept) => overlaps(kept, span)))
  const cut = (from: Statement, some: readonly LoosePart[]) =>
    some.reduce((shorter, { span }) => cutStatement(text, shorter, span), from)
  const second = findSecondVerb(tree, keep)
  const alone = second === null ? [] : [cutStatement(text, statement, second)]
  const core = parts.length === 0 ? [] : [cut(statement, parts)]
  const single = parts.length < 2 ? [] : parts.slice(0, MAX_SINGLE_CUTS).map((part) => cut(statement, [part]))
  return [...core, ...alone.flatMap((short) => [cut(short, parts), short]), ...single]
}

const adjunctsOf = oncePer(findAdjuncts)

/** Still shorter: without each phrase that tells when, where or why, without all of them, and without the loose parts as well. */
export function listPruned({ text, sentence, statement, keep }: TreeVariantRequest): Statement[] {
  const tree = treeOf(sentence.tokens)
  const isFree = (span: Span) => !keep.some((kept) => overlaps(kept, span))
  const adjuncts = adjunctsOf(tree).filter(isFree)
  if (adjuncts.length === 0) return []
  const parts = partsOf(tree).flatMap(({ span }) => (isFree(span) ? [span] : []))
  const cut = (from: Statement, spans: readonly Span[]) =>
    spans.reduce((shorter, span) => cutStatement(text, shorter, span), from)
  const core = cut(statement, parts)
  const singles = adjuncts.slice(-MAX_SINGLE_CUTS).reverse()
  const pruned = [
    ...singles.map((span) => cut(statement, [span])),
    ...(adjuncts.length > 1 ? [cut(statement, adjuncts)] : []),
    ...(parts.length > 0 ? [...singles.map((span) => cut(core, [span])), cut(core, adjuncts)] : []),
  ]
  return pruned.filter((shorter) => keepsCompany(sentence, shorter))
}

const COMPANY = /^(?:obj|iobj|obl|xcomp|ccomp|advmod|conj)$/u

/** "The fair ran.": the verb lost all that stood behind it. */
function keepsCompany(sentence: AnalysedSentence, statement: Statement): boolean {
  const tree = treeOf(sentence.tokens)
  const company = (tree.children[tree.root] ?? []).filter(
    (at) => at > tree.root && COMPANY.test(baseRelation(sentence.tokens[at] ?? { relation: '' })),
  )
  return (
    company.length === 0 ||
    company.some((at) => {
      const token = sentence.tokens[at]
      return token !== undefined && isInStatement(statement, token)
    })
  )
}

/** Kinds of parts that are a second matter of their own. */
const SECOND = /^(?:clause|verb)$/u

/**
 * Wordings of a sentence of two matters with only the answer's own: without the last clause or verb after "and", without
 * the first clause where the answer is in the last one, or with the subject put before the second verb.
 */
export function listOwnMatter({ text, sentence, statement, keep }: TreeVariantRequest): Statement[] {
  const tree = treeOf(sentence.tokens)
  const seconds = partsOf(tree).filter(
    ({ kind, span }) => SECOND.test(kind) && !keep.some((kept) => overlaps(kept, span)),
  )
  if (seconds.length > 0)
    return [seconds.reduce((shorter, { span }) => cutStatement(text, shorter, span), statement)]
  const verb = findSecondVerb(tree, keep)
  if (verb !== null) return [cutStatement(text, statement, verb)]
  const first = findFirstClause(tree, { sentence, keep })
  return first === null ? [] : [cutStatement(text, statement, first)]
}

/** "Elm was founded in 1902, and in 1931 Oak was sold": all before the last clause, where the answer is in that one. */
function findFirstClause(
  tree: Tree,
  { sentence, keep }: { sentence: AnalysedSentence; keep: readonly Span[] },
): Span | null {
  const { root, tokens } = tree
  const last = childrenAs(tree, root, CONJUNCT).at(-1)
  if (last === undefined || !isPredicate(tree, root) || !isPredicate(tree, last)) return null
  const joint = jointOf(tree, last)
  const token = tokens[last]
  const opening = joint === undefined ? undefined : tokens[joint + 1]
  const { subject } = readClause(tree, last)
  if (joint === undefined || token === undefined || opening === undefined || subject < joint) return null
  if (token.confidence < SURE || !/^(?:and|but|while|whereas)$/u.test(tokens[joint]?.text ?? '')) return null
  const span = { start: sentence.start, end: opening.start }
  return keep.some((kept) => overlaps(kept, span)) ? null : span
}

/** Below this the second verb may be somebody else's. */
const SURE = 0.75
const JOINT = new Set(['cc'])

/**
 * "He founded a school and moved to Paris in 1902": the words between the subject and the second verb, where the answer
 * is said of the second one. Only for two plain verbs of the same tense joined by "and", the first one the root.
 */
function findSecondVerb(tree: Tree, keep: readonly Span[]): Span | null {
  const [answer] = keep
  const { root, tokens } = tree
  if (answer === undefined || root < 0) return null
  const first = readClause(tree, root)
  const subject = tokens[tree.last[first.subject] ?? -1]
  if (first.subject < 0 || first.subject > root || subject === undefined || first.isNegated) return null
  for (const at of childrenAs(tree, root, new Set(['conj']))) {
    const token = tokens[at]
    const start = tokens[tree.first[at] ?? at]
    const end = tokens[tree.last[at] ?? at]
    if (token === undefined || start === undefined || end === undefined) continue
    if (answer.start < start.start || answer.end > end.end || subjectOf(tree, at) !== first.subject) continue
    const own = readClause(tree, at)
    if (followsAnother(tree, at)) continue
    const joint = childrenAs(tree, at, JOINT)[0]
    if (own.subject >= 0 || own.isNegated || joint === undefined || tokens[joint]?.text !== 'and') continue
    const opening = tokens[joint + 1]
    // "and at once sent": an adverb may stand between.
    const isPlain = tokens.slice(joint + 1, own.finite).every(({ tag }) => tag === 'ADV')
    if (token.confidence < SURE || opening === undefined || own.finite <= joint || !isPlain) continue
    const isSameForm =
      first.auxiliaries.length === 0 &&
      (own.auxiliaries.length > 0 || token.fineTag === tokens[root]?.fineTag)
    if (!isSameForm || !isPredicate(tree, at)) continue
    const span = { start: subject.end + 1, end: opening.start }
    return keep.some((kept) => overlaps(kept, span)) ? null : span
  }
  return null
}

/** Words that may lose what they hang on without leaving a hole. */
const LIGHT = /^(?:punct|cc|mark|discourse|det|case)$/u

/**
 * True when what the cuts left hangs together: one predicate with its subject on top, and nothing whose own head is gone
 * ("…; by 1835."). A second verb's subject hangs on the first verb, which may be gone.
 */
export function isWhole(sentence: AnalysedSentence, statement: Statement): boolean {
  const tree = treeOf(sentence.tokens)
  const isKept = findKept(statement, sentence)
  const orphans = sentence.tokens.flatMap((token, at) =>
    isKept[at] === true && isKept[token.head] !== true && !LIGHT.test(baseRelation(token)) ? [at] : [],
  )
  if (isTorn(tree, isKept) || isTornList(tree, isKept)) return false
  const top = orphans.find((at) => isPredicate(tree, at))
  if (top === undefined) return false
  const subject = subjectOf(tree, top)
  return orphans.every((at) => at === top || at === subject) && (subject < 0 || isKept[subject] === true)
}

const CONJUNCT = new Set(['conj'])

/** "strive to measure kinds, why some are better": a list that lost its last member and the "and" before it. */
function isTornList(tree: Tree, isKept: readonly boolean[]): boolean {
  return tree.tokens.some((_, at) => {
    if (isKept[at] !== true) return false
    const joined = childrenAs(tree, at, CONJUNCT)
    const hasJoint = (member: number) => childrenAs(tree, member, JOINT).length > 0
    const left = joined.filter((member) => isKept[member] === true)
    return left.length > 0 && left.length < joined.length && !left.some(hasJoint) && joined.some(hasJoint)
  })
}

/** Two finite verbs side by side where something between them was cut, or "that" without its clause. */
function isTorn(tree: Tree, isKept: readonly boolean[]): boolean {
  const { tokens } = tree
  let last = -1
  for (const [at, token] of tokens.entries()) {
    if (isKept[at] !== true) continue
    const previous = tokens[last]
    const isSeam = last >= 0 && last < at - 1
    if (isSeam && token.tag === 'AUX' && previous?.tag === 'VERB' && previous.fineTag !== 'VBG') return true
    if (
      token.relation === 'mark' &&
      token.text === 'that' &&
      !(isKept[token.head] === true && isPredicate(tree, token.head))
    )
      return true
    last = at
  }
  return false
}

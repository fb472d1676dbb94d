import { escapePattern } from '@/lib/domain/article/escape-pattern'
import { baseRelation, treeOf, type Tree } from '../tree/tree'
import type { Asking } from './asking'
import { renderTokens, type Frame } from './frame'
import type { QuestionPlan } from './plan'

export type Rereading = { asking: Asking; frame: Frame; plan: QuestionPlan; question: string }

/**
 * True when the same parser, reading again what was written, finds the same predicate with the same subject. A question
 * for the subject is read as it is. One whose verb has moved is read as the plain statement that it asks about, with the
 * answer in its place: the trees have few questions of that order, and the parser is lost in two of three good ones.
 */
export function survivesRereading(rereading: Rereading): boolean {
  const { isSubject, isDone, wh } = rereading.plan
  return isSubject && isDone !== true && !/^whose|[’']s$/u.test(wh)
    ? survivesAsQuestion(rereading)
    : survivesAsStatement(rereading)
}

/** "Which act shut …" is read as "Who shut …": of the noun the parser may make a verb. */
function survivesAsQuestion({ asking, frame, question, plan }: Rereading): boolean {
  const tree = reread(asking, question.replace(new RegExp(escapePattern(plan.wh), 'iu'), plainWh(plan.wh)))
  const wh = tree.tokens.findIndex(({ text }) => /^(?:who|which|what|how)$/iu.test(text))
  if (wh < 0) return false
  const verb = tree.tokens.findIndex((token, at) => at > wh && /^(?:VERB|AUX)$/u.test(token.tag))
  const subject = tree.tokens.findIndex(
    (token, at) =>
      at >= wh && at < verb && baseRelation(token) === 'nsubj' && isPredicate(tree, frame, token.head),
  )
  return subject >= 0
}

function plainWh(wh: string): string {
  return /^which /u.test(wh) ? 'who' : wh
}

function survivesAsStatement({ asking, frame, plan }: Rereading): boolean {
  const { tree: before, clause } = frame
  // What opens the sentence is read only where the answer is in it.
  const start = before.first[clause.subject] ?? 0
  const from = plan.asked.some((at) => at < start) ? 0 : start
  const words = renderTokens(frame, from, before.tokens.length - 1).replace(/[\s,;:.]+$/u, '')
  const tree = reread(asking, `${words}.`)
  const root = tree.tokens[tree.root]
  if (root === undefined || !isPredicate(tree, frame, tree.root)) return false
  const subject = before.tokens[clause.subject]?.text.toLowerCase()
  const isSwapped = frame.statement.swaps.some(
    ({ span }) => span.start === before.tokens[clause.subject]?.start,
  )
  const hasSubject = tree.tokens.some(
    (token) =>
      token.head === tree.root &&
      baseRelation(token) === 'nsubj' &&
      (isSwapped || token.text.toLowerCase() === subject),
  )
  return hasSubject && plan.relied.every((at) => at === clause.subject || hasSameRole({ tree, before, at }))
}

/** The word stands in the same relation to a word of the same base form. */
function hasSameRole({ tree, before, at }: { tree: Tree; before: Tree; at: number }): boolean {
  const token = before.tokens[at]
  const above = before.tokens[token?.head ?? -1]
  return (
    token !== undefined &&
    above !== undefined &&
    tree.tokens.some(
      (other) =>
        other.text === token.text &&
        baseRelation(other) === baseRelation(token) &&
        tree.tokens[other.head]?.lemma === above.lemma,
    )
  )
}

function isPredicate(tree: Tree, { tree: before, clause }: Frame, at: number): boolean {
  const token = tree.tokens[at]
  return token !== undefined && token.lemma === before.tokens[clause.head]?.lemma
}

function reread(asking: Asking, words: string): Tree {
  return treeOf(asking.document.reread(words, { start: 0, end: words.length }).tokens)
}

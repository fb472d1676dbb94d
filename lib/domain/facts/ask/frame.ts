import { overlaps, type Span } from '@/lib/domain/article/span'
import type { Holder } from '@/lib/domain/article/article'
import type { Mention } from '@/lib/domain/language/mention'
import { lacksAim } from '../check/complement'
import { findLooseParts } from '../tree/loose-parts'
import { isPredicate, readClause, type Clause } from '../tree/clause'
import { baseRelation, childAs, childrenAs, isUnder, treeOf, type Tree } from '../tree/tree'
import { isInside, range } from './plan'
import { findKept, renderPart, type Statement } from '../statement'
import type { Asking } from './asking'

/** The clause that a question is made of, and which words of the sentence may be in it. */
export type Frame = {
  tree: Tree
  text: string
  statement: Statement
  clause: Clause
  /** For each token: whether it is in the statement, in the clause, and not of a loose part. */
  isKept: readonly boolean[]
  /** Names, dates and figures of the sentence. */
  mentions: readonly Mention[]
  /** "According to CSIS, " where the claim is told by somebody outside of the clause; else "". */
  prefix: string
}

const GUESSED = 0.35
/** What the question relies on must be surer than this. */
const SURE = 0.5
const CONTENT_CLAUSE = new Set(['ccomp'])
const PARATAXIS = new Set(['parataxis'])
const EXISTENTIAL = new Set(['expl'])

/** Null when the sentence has no clause that can be asked about. */
export function readFrame({ document, sentence, statement, mention, holder }: Asking): Frame | null {
  const tree = treeOf(sentence.tokens)
  const inside = findKept(statement, sentence)
  const top = findTop(tree, inside)
  if (top < 0) return null
  const told = holder === null ? -1 : findTold({ tree, top, holder })
  const head = told >= 0 ? told : top
  const clause = readClause(tree, head)
  if (clause.subject < 0 || clause.isNegated || !isSure(tree, clause)) return null
  if (clause.subject > head && !clause.isCopular && childAs(tree, head, EXISTENTIAL) < 0) return null
  const isKept = inside.map((is, at) => is && isUnder(tree, at, head))
  for (const { kind, at, span } of findLooseParts(tree)) {
    if (kind === 'adverbial' || !isUnder(tree, at, head) || at === head || overlaps(span, mention)) continue
    if (holder !== null && told < 0 && overlaps(span, holder)) continue
    for (const [word, token] of tree.tokens.entries()) if (isInside(token, span)) isKept[word] = false
  }
  // "…, Hill said": told behind.
  const behind = holder === null || told >= 0 ? -1 : findTeller({ tree, head, holder })
  if (behind >= 0)
    for (const word of range(tree.first[behind] ?? behind, tree.last[behind] ?? behind)) isKept[word] = false
  if (lacksAim(tree.tokens, isKept)) return null
  if (hasSecondClause({ tree, isKept, head }) || hasSecondSubject({ tree, isKept, clause })) return null
  const prefix =
    (told >= 0 || behind >= 0) && holder !== null ? `According to ${lowerArticle(holder.text)}, ` : ''
  if (told >= 0 && hasMoreAround(tree, { inside, head: told, holder })) return null
  return { tree, text: document.text, statement, clause, isKept, prefix, mentions: sentence.mentions }
}

/** The verb of ", Hill said" behind what is told, or -1. */
function findTeller({ tree, head, holder }: { tree: Tree; head: number; holder: Holder }): number {
  return (
    childrenAs(tree, head, PARATAXIS).find((at) => {
      const teller = tree.tokens[readClause(tree, at).subject]
      if (at < head || teller === undefined || teller.start < holder.start || teller.end > holder.end)
        return false
      return range(tree.first[at] ?? at, tree.last[at] ?? at).every((word) => {
        const token = tree.tokens[word]
        if (token === undefined || word === at || isInside(token, holder)) return true
        return token.tag === 'PUNCT' || /^aux/u.test(token.relation)
      })
    }) ?? -1
  )
}

/** The highest word of the statement: the root, or what is left of it. */
function findTop(tree: Tree, inside: readonly boolean[]): number {
  if (inside[tree.root] === true) return tree.root
  const tops = tree.tokens.flatMap((token, at) =>
    inside[at] === true && token.tag !== 'PUNCT' && inside[token.head] !== true ? [at] : [],
  )
  // A second verb whose first was cut away keeps the first one's subject, which no tree knows of.
  return tops.length === 1 ? (tops[0] ?? -1) : -1
}

/** "CSIS reported that …": the clause that the holder tells, or -1. */
function findTold({ tree, top, holder }: { tree: Tree; top: number; holder: Holder }): number {
  const teller = readClause(tree, top).subject
  const subject = tree.tokens[teller]
  if (subject === undefined || subject.start < holder.start || subject.end > holder.end) return -1
  const told = childAs(tree, top, CONTENT_CLAUSE)
  return told >= 0 && (tree.tokens[told]?.confidence ?? 0) > SURE ? told : -1
}

/** Words outside of what is told that are neither its teller nor its verb: they would be lost. */
function hasMoreAround(
  tree: Tree,
  { inside, head, holder }: { inside: readonly boolean[]; head: number; holder: Holder | null },
): boolean {
  return tree.tokens.some((token, at) => {
    if (inside[at] !== true || isUnder(tree, at, head) || token.tag === 'PUNCT') return false
    if (holder !== null && holder.start <= token.start && token.end <= holder.end) return false
    return !(tree.tokens[head]?.head === at || /^aux/u.test(token.relation))
  })
}

/** "One of the last painters, Hill made …": a second subject behind a comma. */
function hasSecondSubject({
  tree,
  isKept,
  clause: { head, subject },
}: {
  tree: Tree
  isKept: readonly boolean[]
  clause: Clause
}): boolean {
  return (tree.children[head] ?? []).some(
    (at) =>
      at > subject &&
      isKept[at] === true &&
      baseRelation(tree.tokens[at] ?? { relation: '' }) === 'nsubj' &&
      tree.tokens[(tree.first[at] ?? at) - 1]?.text === ',',
  )
}

/** A clause that could not be cut off, a content clause without its verb, or a word that the parser could not place. */
function hasSecondClause({
  tree,
  isKept,
  head,
}: {
  tree: Tree
  isKept: readonly boolean[]
  head: number
}): boolean {
  return tree.tokens.some((token, at) => {
    if (isKept[at] !== true || at === head) return false
    const relation = baseRelation(token)
    if (relation === 'dep' || relation === 'orphan') return true
    // "two ships to Elm and four boats to Oak": the parser has no place for the second half.
    if (relation === 'conj' && token.confidence < GUESSED && token.tag === 'NUM') return true
    if (relation === 'mark' && token.text.toLowerCase() === 'that') return !isPredicate(tree, token.head)
    if (relation === 'parataxis' && token.head === head) return true
    return relation === 'conj' && token.head === head && readClause(tree, at).subject >= 0
  })
}

function isSure(tree: Tree, { head, subject, auxiliaries }: Clause): boolean {
  const root = tree.tokens[head]
  return (
    root !== undefined &&
    root.confidence > 0.4 &&
    [subject, ...auxiliaries].every((at) => (tree.tokens[at]?.confidence ?? 0) > SURE)
  )
}

/** "The Coastal Society" is "the Coastal Society" within a sentence. */
function lowerArticle(words: string): string {
  return words.replace(/^(?:The|A|An)(?=\s)/u, (article) => article.toLowerCase()).replace(/\s+/gu, ' ')
}

/** Some of the kept words in the statement's own wording, runs joined by blanks; a comma behind a cut stays ("Elm (now Oak), one of"). */
export function renderTokens(
  frame: Frame,
  from: number,
  to: number,
  without: readonly number[] = [],
): string {
  const { tree, text, statement, isKept } = frame
  const parts: string[] = []
  let start = -1
  const push = (part: string, at: number) => {
    const isBehindCut = tree.tokens[at]?.text === ',' && isKept[at - 1] !== true && !without.includes(at - 1)
    const last = parts.pop()
    if (last === undefined || !isBehindCut || part === '')
      parts.push(...(last === undefined ? [] : [last]), part)
    else parts.push(`${last.replace(/,$/u, '')},`, part)
  }
  for (let at = from; at <= to + 1; at++) {
    const isIn = at <= to && isKept[at] === true && !without.includes(at)
    if (isIn && start < 0) start = at
    if (isIn || start < 0) continue
    const first = tree.tokens[start]
    const last = tree.tokens[at - 1]
    if (first !== undefined && last !== undefined)
      push(renderPart(text, statement, { start: first.start, end: last.end }), start)
    start = -1
  }
  return parts.filter((part) => part !== '').join(' ')
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

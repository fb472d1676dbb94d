import { oncePer } from '@/lib/domain/article/once-per'
import type { Span } from '@/lib/domain/article/span'
import type { AnalysedSentence } from '@/lib/domain/language/document'
import type { Mention } from '@/lib/domain/language/mention'
import { cutStatement, type Statement } from '../statement'
import { isFiniteForm, isPredicate, readClause, type VerbGroup } from './clause'
import { jointOf } from './loose-parts'
import { findNamedRelatives } from './named-relatives'
import { findPronounClauses } from './pronoun-propositions'
import { findRelatives } from './relative-propositions'
import { followsAnother, endOf, isSupposed, listRow, spanOf, type Proposition } from './proposition'
import { baseRelation, treeOf, type Tree } from './tree'

/** Below this the parser guesses what a clause is. */
const SURE = 0.4
const SURE_SUBJECT = 0.6
const NONE = { relation: '' } as const
/** Clauses with these are told as they are, whatever the main clause says. */
const TELLING = /^(?:after|because|whereas|although|though)$/iu
/** These open what may be only supposed, unless it is past. */
const TELLING_PAST = /^(?:when|while|as|before|since)$/iu

/**
 * The independent short sentences in a long one: a clause of its own after "and" or "because", a second and third verb with the
 * subject put back, a relative clause with its noun in the pronoun's place. Only such that hold all of what is to be kept.
 */
export function listPropositions({
  text,
  sentence,
  statement,
  keep,
}: {
  text: string
  sentence: AnalysedSentence
  statement: Statement
  keep: readonly Span[]
}): Statement[] {
  return findPropositions(sentence)
    .filter(({ stays }) => keep.every((kept) => stays.some((span) => covers(span, kept))))
    .map(({ stays, predicate }) => ({
      ...listGaps(sentence, stays).reduce((shorter, gap) => cutStatement(text, shorter, gap), statement),
      predicate,
    }))
}

/** All that a sentence says, whatever is asked of it. */
const findPropositions = oncePer((sentence: AnalysedSentence): readonly Proposition[] => {
  const tree = treeOf(sentence.tokens)
  if (tree.root < 0) return []
  return [
    ...findMain(tree),
    ...findVerbs(tree),
    ...findPronounClauses(tree, sentence.mentions),
    ...findClauses(tree, sentence.mentions),
    ...findRelatives(tree, sentence),
    ...findNamedRelatives(tree, sentence),
  ]
})

function covers(span: Span, other: Span): boolean {
  return span.start <= other.start && other.end <= span.end
}

/** What is between the stretches that stay; the sentence's own last sign stays as well. */
function listGaps({ start, end, tokens }: AnalysedSentence, stays: readonly Span[]): Span[] {
  const last = tokens.at(-1)
  const stop = last?.tag === 'PUNCT' ? last.start : end
  const ends = [start, ...stays.map((span) => span.end)]
  const starts = [...stays.map((span) => span.start), stop]
  return ends.flatMap((from, at) => {
    const to = starts[at] ?? stop
    if (from >= to) return []
    // A blank between two stretches parts their words.
    return at > 0 && at < stays.length ? [{ start: from, end: to - 1 }] : [{ start: from, end: to }]
  })
}

/** Clauses with a subject of their own: joined to the main one, or telling why or when. */
function findClauses(tree: Tree, mentions: readonly Mention[]): Proposition[] {
  return tree.tokens.flatMap((token, at): Proposition[] => {
    const relation = baseRelation(token)
    if (!/^(?:conj|parataxis|advcl)$/u.test(relation) || token.confidence < SURE || !isPredicate(tree, at))
      return []
    const isOfMain = token.head === tree.root || tree.tokens[token.head]?.head === tree.root
    const opening = findOpening(tree, at)
    if (!isOfMain || opening === null || isSupposed(tree, at)) return []
    const end = endOf(tree, at)
    const stay = spanOf(tree, opening, end)
    if (stay === null) return []
    const time = relation === 'advcl' ? null : findOpeningTime(tree, mentions, { from: opening, to: end })
    return [{ stays: time === null ? [stay] : [time, stay], predicate: at }]
  })
}

/** "Elm sold its pier, Oak bought a mill, and Dover rested": the first of them. */
function findMain(tree: Tree): Proposition[] {
  const { root } = tree
  const next = listRow(tree).find((at) => at > root && readClause(tree, at).subject > root)
  if (next === undefined) return []
  // "When Elm was sold, Oak was bought", whose second clause the parser joins to the first.
  const isOpened = (tree.children[root] ?? []).some(
    (at) => at < root && (tree.tokens[at]?.relation === 'mark' || tree.tokens[at]?.fineTag === 'WRB'),
  )
  if (isOpened) return []
  const stay = spanOf(tree, 0, Math.min(tree.first[next] ?? next, jointOf(tree, next) ?? next) - 1)
  return stay === null || readClause(tree, root).subject < 0 ? [] : [{ stays: [stay], predicate: root }]
}

/** The first word of the clause behind its conjunction, where its own subject opens it; or null. */
function findOpening(tree: Tree, at: number): number | null {
  const { tokens } = tree
  const { subject, finite } = readClause(tree, at)
  if (!isFiniteForm(tokens[finite]?.fineTag)) return null
  if (subject < 0) return findStraySubject(tree, at)
  if (
    subject > finite ||
    (tokens[subject]?.confidence ?? 0) < SURE_SUBJECT ||
    tokens[subject]?.tag === 'PRON'
  )
    return null
  let from = tree.first[at] ?? at
  const joint = jointOf(tree, at)
  // "the head of England and Wales backed it": the name may be the list's.
  if (
    joint !== undefined &&
    tokens[joint - 1]?.tag === 'PROPN' &&
    tokens[subject]?.tag === 'PROPN' &&
    subject === joint + 1
  )
    return null
  while (from < subject && (tokens[from]?.tag === 'PUNCT' || tokens[from]?.tag === 'CCONJ')) from++
  // "They broke tools, sabotaged mills": what a verb without subject is put to belongs to the verb before it.
  if (from === (tree.first[at] ?? at) && tokens[from - 1]?.tag === 'VERB') return null
  const mark = tokens[from]
  // "stars as Hill and is filming": no subject, whatever the tree says.
  if (
    mark === undefined ||
    tokens[finite - 1]?.tag === 'CCONJ' ||
    (/^(?:as|than|like)$/iu.test(mark.text) && baseRelation(tokens[at] ?? NONE) !== 'advcl')
  )
    return null
  if (mark.tag === 'SCONJ' || /^(?:mark|advmod)$/u.test(mark.relation) || TELLING.test(mark.text)) {
    if (TELLING.test(mark.text)) return from + 1
    return TELLING_PAST.test(mark.text) && tokens[finite]?.fineTag === 'VBD' ? from + 1 : null
  }
  return baseRelation(tokens[at] ?? NONE) === 'advcl' ? null : from
}

/** "paid less to the farms and production fell": the noun before the verb hangs on the list before it. */
function findStraySubject({ tokens, first }: Tree, at: number): number | null {
  if (first[at] !== at || tokens[at]?.relation !== 'conj') return null
  let from = at
  while (/^(?:NOUN|PROPN|ADJ|DET|NUM)$/u.test(tokens[from - 1]?.tag ?? '')) from--
  const joint = tokens[from - 1]
  const subject = tokens[at - 1]
  // "the head of England and Wales backed it": the name may be the list's.
  if (subject?.tag === 'PROPN' && tokens[from - 2]?.tag === 'PROPN') return null
  return from < at && joint?.tag === 'CCONJ' && subject !== undefined && /^(?:NOUN|PROPN)$/u.test(subject.tag)
    ? from
    : null
}

/** "In 1902, Elm was sold and Oak was bought": the year that opens the sentence is both clauses'. */
function findOpeningTime(
  tree: Tree,
  mentions: readonly Mention[],
  clause: { from: number; to: number },
): Span | null {
  const { tokens, root } = tree
  const dates = mentions.filter(({ type }) => type === 'date')
  const isIn = (date: Span, from: number, to: number) =>
    date.start >= (tokens[from]?.start ?? Infinity) && date.end <= (tokens[to]?.end ?? -1)
  if (dates.some((date) => isIn(date, clause.from, clause.to))) return null
  const opener = (tree.children[root] ?? []).find((child) => {
    return baseRelation(tokens[child] ?? NONE) === 'obl' && tree.first[child] === 0
  })
  if (opener === undefined) return null
  let end = tree.last[opener] ?? opener
  while (end > opener && tokens[end]?.tag === 'PUNCT') end--
  const hasComma = tokens[end + 1]?.text === ','
  const isTime = dates.some((date) => isIn(date, 0, end))
  const [start, comma] = [tokens[0]?.start, tokens[end + 1]?.end]
  return !isTime || !hasComma || start === undefined || comma === undefined ? null : { start, end: comma }
}

/** "Hill sold the mill, moved to Elm and built ships": each verb after the first with the subject put back. */
function findVerbs(tree: Tree): Proposition[] {
  const { root, tokens } = tree
  const { subject, auxiliaries, isNegated } = readClause(tree, root)
  const last = tree.last[subject] ?? subject
  if (subject < 0 || subject > root || isNegated || tokens[subject]?.tag === 'PRON') return []
  if ((tokens[subject]?.confidence ?? 0) < SURE_SUBJECT || last >= root) return []
  return listRow(tree).flatMap((at): Proposition[] => {
    const token = tokens[at]
    const own = readClause(tree, at)
    if (token === undefined || token.confidence < SURE || own.subject >= 0 || !isPredicate(tree, at))
      return []
    if (isSupposed(tree, at) || !isListed(tree, at) || followsAnother(tree, at)) return []
    const joint = jointOf(tree, at)
    let from = (joint ?? (tree.first[at] ?? at) - 1) + 1
    while (tokens[from]?.tag === 'PUNCT') from++
    if (!tokens.slice(from, own.finite).every(({ tag }) => tag === 'ADV')) return []
    const shared = findShared(tree, { at, own, auxiliaries })
    if (shared < 0 && !isFiniteForm(tokens[own.finite]?.fineTag)) return []
    const opening = spanOf(tree, 0, shared < 0 ? last : shared)
    const rest = spanOf(tree, from, endOf(tree, at))
    if (opening === null || rest === null || meansAnother(tree, { at, to: endOf(tree, at) })) return []
    return [{ stays: [opening, rest], predicate: at }]
  })
}

/** "The keepers were made rich and had an interest in its role": one of many is not the subject, and what it is was cut away. */
function meansAnother(tree: Tree, { at, to }: { at: number; to: number }): boolean {
  const { finite } = readClause(tree, tree.root)
  const verb = tree.tokens[finite]
  const isMany = verb?.text === 'were' || verb?.text === 'are' || verb?.text === 'have'
  const isOne = verb?.text === 'was' || verb?.text === 'has' || verb?.fineTag === 'VBZ'
  const own = tree.tokens.slice(at, to + 1)
  const first = own.findIndex(({ text }) => /^(?:its|their)$/iu.test(text))
  const pronoun = own[first]?.text.toLowerCase()
  const hasNoun = own
    .slice(0, Math.max(0, first))
    .some(({ fineTag }) => (pronoun === 'its' ? /^NNP?$/u.test(fineTag) : /^NNP?S$/u.test(fineTag)))
  if (pronoun === 'its') return isMany && !(hasNoun && own.slice(0, first).some(({ tag }) => tag === 'PROPN'))
  return pronoun === 'their' && isOne && !hasNoun
}

/** The auxiliary that two participles share ("has sold the mill and drawn the harbour", "had left and been chosen"), or -1. */
function findShared(
  tree: Tree,
  { at, own, auxiliaries }: { at: number; own: VerbGroup; auxiliaries: readonly number[] },
): number {
  const [root, verb] = [tree.tokens[tree.root], tree.tokens[at]]
  const last = auxiliaries.at(-1)
  if (root?.fineTag !== 'VBN' || verb === undefined || last === undefined) return -1
  const [first] = own.auxiliaries
  if (first !== undefined) return tree.tokens[first]?.text === 'been' ? (auxiliaries[0] ?? -1) : -1
  return verb.fineTag === 'VBN' || (verb.fineTag === 'VBD' && /[aeiorw]w?n$/u.test(verb.text)) ? last : -1
}

/** After "and" or "but", or in a row that ends with one. */
function isListed(tree: Tree, at: number): boolean {
  const joint = jointOf(tree, at)
  if (joint !== undefined) return /^(?:and|but)$/iu.test(tree.tokens[joint]?.text ?? '')
  return listRow(tree).some((other) => other > at && jointOf(tree, other) !== undefined)
}

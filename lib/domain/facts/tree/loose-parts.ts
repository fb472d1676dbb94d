import type { Span } from '@/lib/domain/article/span'
import { isPredicate, readClause } from './clause'
import { goesOnOutside, isLikewise, isOfName } from './relative-borders'
import { baseRelation, childrenAs, type Tree } from './tree'

/** What a stretch is that a sentence can do without. */
export type LooseKind = 'relative' | 'apposition' | 'participle' | 'adverbial' | 'clause' | 'verb' | 'aside'

export type LoosePart = {
  kind: LooseKind
  /** From the end of the word before to the end of the stretch, with the comma that closes it. */
  span: Span
  /** The word that it hangs on; the stretch is `first` to `last` of the tree. */
  at: number
}

/** Below this the parser guesses where the stretch belongs. */
const SURE = 0.4
const RELATIVE = /^(?:which|who|whom|whose|where|when)$/iu
/** Clauses with these limit what is claimed: without them more would be said than the article says. */
const LIMITING =
  /^(?:if|unless|until|till|whether|except|only|lest|provided|that|than|once|whenever|wherever)$/iu
const ASIDE = /^(?:parataxis|discourse|vocative|dislocated)$/u
const SUBJECT = new Set(['nsubj', 'csubj', 'expl'])

/**
 * The stretches that say something more about what the sentence says already: between commas, or a last clause or verb
 * after "and". What stays without any of them is a sentence, for the root with its own subject and objects is never part of one.
 */
export function findLooseParts(tree: Tree): LoosePart[] {
  return tree.tokens.flatMap((token, at) => {
    if (token.confidence < SURE || at === tree.root) return []
    const kind = kindOf(tree, at)
    if (kind === null) return []
    const span = cutSpan(tree, at, kind)
    return span === null ? [] : [{ kind, span, at }]
  })
}

function kindOf(tree: Tree, at: number): LooseKind | null {
  const token = tree.tokens[at]
  if (token === undefined) return null
  const relation = baseRelation(token)
  const opening = tree.tokens[openingOf(tree, at)]
  if (opening === undefined) return null
  if (
    /^(?:acl|advcl|appos|parataxis|conj|ccomp|xcomp|obl|nmod|dep)$/u.test(relation) &&
    opensWithShare(tree, at)
  )
    return 'relative'
  if (relation === 'acl') {
    // "a town in which it stood": the relative may be the second word.
    const second = tree.tokens[openingOf(tree, at) + 1]
    if (RELATIVE.test(opening.text) || (opening.tag === 'ADP' && RELATIVE.test(second?.text ?? '')))
      return 'relative'
    return opensWithParticiple(tree, at) ? 'participle' : null
  }
  // "Hill, a painter, moved": a second subject between commas is an apposition that the parser lifted too high.
  if (relation === 'nsubj' && isSecondSubject(tree, at)) return 'apposition'
  if (relation === 'appos') return isList(tree, at) ? null : 'apposition'
  // The word that opens it tells an adverbial clause more surely than the relation does.
  if (opening.tag === 'SCONJ' && /^(?:advcl|conj|parataxis)$/u.test(relation))
    return LIMITING.test(opening.text) ? null : 'adverbial'
  if (relation === 'advcl') return opensWithParticiple(tree, at) ? 'participle' : null
  if (relation === 'conj') return kindOfConjunct(tree, at)
  return ASIDE.test(relation) && !isLostPredicate(tree, at) ? 'aside' : null
}

/** "after saying the signing of it, under Hill, was an act": a verb without a subject of its own, whatever the parser made of it. */
function isLostPredicate(tree: Tree, at: number): boolean {
  const { subject, auxiliaries } = readClause(tree, at)
  return tree.tokens[at]?.relation === 'parataxis' && subject < 0 && auxiliaries.length > 0
}

/** Before the verb, or behind it ("In 1931 forty ships were sold, the most of them in Elm"). */
function isSecondSubject(tree: Tree, at: number): boolean {
  const head = tree.tokens[at]?.head ?? -1
  const first = childrenAs(tree, head, SUBJECT)[0]
  return first !== undefined && first < at && first < head && tree.tokens[at]?.text !== 'there'
}

/** ", both of whom …", ", 10 million of which …". */
function opensWithShare({ tokens, first }: Tree, at: number): boolean {
  const from = openingOf({ tokens, first }, at)
  const of = tokens.slice(from, from + 4).findIndex(({ text }) => text === 'of')
  return of > 0 && /^(?:which|whom)$/u.test(tokens[from + of + 1]?.text ?? '')
}

/** "seen in two films", "recently seen in two films". */
function opensWithParticiple(tree: Tree, at: number): boolean {
  const opening = openingOf(tree, at)
  const [first, next] = [tree.tokens[opening], tree.tokens[opening + 1]]
  if (first === undefined) return false
  // "initially valued at": behind an adverb the tagger may see a past form, which without a subject is none.
  const isSubjectless =
    next?.fineTag === 'VBD' && opening + 1 === at && childrenAs(tree, at, SUBJECT).length === 0
  return (
    isParticiple(first.fineTag) ||
    (first.tag === 'ADV' && next?.tag === 'VERB' && (isParticiple(next.fineTag) || isSubjectless))
  )
}

function isParticiple(fineTag: string): boolean {
  return fineTag === 'VBG' || fineTag === 'VBN'
}

/** ", Mali and Chad", ", the mills, and the pier": a list whose joints the parser took for appositions. */
function isList(tree: Tree, at: number): boolean {
  const joined = childrenAs(tree, at, CONJUNCT)
  if (joined.length === 0) return false
  if (tree.tokens[at]?.tag === 'PROPN') return true
  return joined.some((member) => {
    const joint = childrenAs(tree, member, CC)[0]
    return joint !== undefined && tree.tokens[joint]?.text === 'and' && tree.tokens[joint - 1]?.text === ','
  })
}

const CONJUNCT = new Set(['conj'])

/** A second clause with a subject of its own, or a second thing that the same subject did; of the root's only. */
function kindOfConjunct(tree: Tree, at: number): LooseKind | null {
  const token = tree.tokens[at]
  if (
    token === undefined ||
    token.head !== tree.root ||
    !isPredicate(tree, at) ||
    !isPredicate(tree, token.head)
  )
    return null
  const joint = jointOf(tree, at)
  const isAfterSemicolon = tree.tokens[openingOf(tree, at) - 1]?.text === ';'
  const word =
    joint === undefined ? (isAfterSemicolon ? ';' : '') : (tree.tokens[joint]?.text.toLowerCase() ?? '')
  // "designed and built the bridge": what follows may be both verbs' object.
  if (!/^(?:and|but|so|yet|;)$/u.test(word) || joint === token.head + 1) return null
  return childrenAs(tree, at, SUBJECT).length > 0 || isFiniteAfterName(tree, at)
    ? 'clause'
    : word === 'and' || word === 'but'
      ? 'verb'
      : null
}

const CC = new Set(['cc'])

/**
 * The "and" before a second clause or verb. It may hang on a word inside of the clause ("and in 1931 Oak was sold"), or,
 * with the clause's subject, on the first clause's last noun ("has two ships and Hill says that …").
 */
export function jointOf(tree: Tree, at: number): number | undefined {
  const own = childrenAs(tree, at, CC)[0]
  if (own !== undefined) return own
  const opening = openingOf(tree, at)
  if (tree.tokens[opening]?.tag === 'CCONJ') return opening
  return isFiniteAfterName(tree, at) ? opening - 2 : undefined
}

/** "and Hill says": a name between "and" and a finite verb is its subject, whatever the tree says. */
function isFiniteAfterName(tree: Tree, at: number): boolean {
  const opening = openingOf(tree, at)
  const [joint, name, verb] = [tree.tokens[opening - 2], tree.tokens[opening - 1], tree.tokens[opening]]
  return (
    joint?.tag === 'CCONJ' && name?.tag === 'PROPN' && verb?.tag === 'VERB' && /^VB[ZD]$/u.test(verb.fineTag)
  )
}

/** The first word of the stretch that is no sign. */
function openingOf(tree: Pick<Tree, 'tokens' | 'first'>, at: number): number {
  let first = tree.first[at] ?? at
  while (first < at && tree.tokens[first]?.tag === 'PUNCT') first++
  return first
}

const NEEDS_COMMA: ReadonlySet<LooseKind> = new Set([
  'relative',
  'apposition',
  'participle',
  'adverbial',
  'aside',
])

/** The stretch with the commas around it, or null when its borders are not where the signs are. */
function cutSpan(tree: Tree, at: number, kind: LooseKind): Span | null {
  const { tokens } = tree
  const joint = kind === 'clause' || kind === 'verb' ? jointOf(tree, at) : undefined
  let from = Math.min(tree.first[at] ?? at, joint ?? Infinity)
  let to = tree.last[at] ?? at
  // Signs at its ends may hang on it or on a word outside.
  while (from > 0 && isComma(tokens[from - 1]?.text)) from--
  while (to > at && tokens[to]?.tag === 'PUNCT' && !/^[”"’)]$/u.test(tokens[to]?.text ?? '')) to--
  const before = tokens[from - 1]
  const last = tokens[to]
  const next = tokens[to + 1]
  if (before === undefined || last === undefined || next === undefined) return null
  const opensWithComma = isComma(tokens[from]?.text)
  const isAtEnd = /^[.!?;:]$/u.test(next.text)
  const closesWithComma = isComma(next.text)
  const isLoose =
    opensWithComma ||
    (isAtEnd && (isLikewise(tree, from) || (kind === 'relative' && isOfName(tree, { at, from }))))
  if (NEEDS_COMMA.has(kind) && (!isLoose || !(isAtEnd || closesWithComma))) return null
  if (kind === 'relative' && goesOnOutside(tree, from + 1, to)) return null
  // A last clause or verb ends the sentence; another after it would lose its subject.
  if (kind === 'clause' || kind === 'verb') {
    // What stands before "and" is the first verb's, whatever the tree says.
    const opening = tokens[joint ?? openingOf(tree, at)]
    if (
      !isAtEnd ||
      opening === undefined ||
      (opening.tag !== 'CCONJ' && before.text !== ';' && !isComma(tokens[from]?.text))
    )
      return null
  }
  // "leaders—both Indian and British—collaborate": without the dashes nothing would part the words around them.
  if (closesWithComma && tokens[to + 2]?.start === next.end) return null
  const isPair = closesWithComma && opensWithComma && !goesOnLoosely(tree, to + 2)
  return { start: before.end, end: isPair ? next.end : last.end }
}

/** ", who …", ", making …" or another name after the stretch keeps its comma: without it, it would limit what it stands beside. */
function goesOnLoosely({ tokens }: Tree, at: number): boolean {
  const next = tokens[at]
  if (next === undefined) return false
  return (
    RELATIVE.test(next.text) ||
    (next.tag === 'ADP' && RELATIVE.test(tokens[at + 1]?.text ?? '')) ||
    (isParticiple(next.fineTag) && next.tag === 'VERB') ||
    // "the Hajj, the pilgrimage to Mecca, Islam's holiest site": a further apposition is parted by its comma still.
    /^(?:NOUN|PROPN|DET|ADJ|NUM|PRON)$/u.test(next.tag)
  )
}

function isComma(text: string | undefined): boolean {
  return text !== undefined && /^[,;–—]$/u.test(text)
}

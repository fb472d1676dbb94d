import { oncePer } from '@/lib/domain/article/once-per'
import { baseRelation, childAs, childrenAs, type Tree } from './tree'

const SUBJECTS = new Set(['nsubj', 'nsubj:pass', 'nsubj:outer', 'csubj'])
const AUXILIARIES = new Set(['aux', 'aux:pass'])
const COPULA = new Set(['cop'])
const OBJECTS = new Set(['obj'])
/** Relations of the words that carry a verb's tense. */
export const AUXILIARY = /^(?:aux|cop)/u
/** "was unemployed": the parser may see a passive in an adjective. */
const CARRIERS = new Set(['cop', 'aux:pass'])
const NEGATION = /^(?:not|n[’']t|never|neither|nor|no|hardly|barely|scarcely)$/iu

/** A form that shows tense, or a modal: "went", "goes", "may"; by the fine tag. */
export function isFiniteForm(fineTag: string | undefined): boolean {
  return /^(?:VB[DPZ]|MD)$/u.test(fineTag ?? '')
}

/** The same of a token, and any auxiliary but "being", whatever form the tagger sees in it. */
export function isFiniteToken({ fineTag, tag }: { fineTag: string; tag: string }): boolean {
  return isFiniteForm(fineTag) || (tag === 'AUX' && fineTag !== 'VBG')
}

/** The verbs of a clause: "has been killed", "was a painter". */
export type VerbGroup = {
  /** Auxiliaries and copula, in order. */
  auxiliaries: readonly number[]
  /** The word that the clause hangs on: the verb, or the noun or adjective after a copula. */
  head: number
  /** The word that shows tense: the first auxiliary, else the verb itself. */
  finite: number
  isCopular: boolean
  isPassive: boolean
  isNegated: boolean
}

export type Clause = VerbGroup & {
  /** Head of the subject, or -1. */
  subject: number
  /** The object's head, or -1. */
  object: number
  /** Heads of phrases with a preposition, and of bare ones ("last year"). */
  obliques: readonly number[]
}

/** The clause whose predicate is this word; read once, for many questions come back to it. */
export function readClause(tree: Tree, head: number): Clause {
  const clauses = clausesOf(tree)
  const known = clauses.get(head)
  if (known !== undefined) return known
  const clause = findClause(tree, head)
  clauses.set(head, clause)
  return clause
}

const clausesOf = oncePer((_: Tree) => new Map<number, Clause>())

function findClause(tree: Tree, head: number): Clause {
  const copula = childrenAs(tree, head, COPULA)
  const auxiliaries = [...childrenAs(tree, head, AUXILIARIES), ...copula].sort((a, b) => a - b)
  const children = tree.children[head] ?? []
  const isPassive = children.some((child) => /:pass$/u.test(tree.tokens[child]?.relation ?? ''))
  return {
    auxiliaries,
    head,
    finite: auxiliaries[0] ?? head,
    isCopular: copula.length > 0,
    isPassive,
    isNegated: [...children, ...copula].some((child) => NEGATION.test(tree.tokens[child]?.text ?? '')),
    subject: childAs(tree, head, SUBJECTS),
    object: childAs(tree, head, OBJECTS),
    obliques: children.filter((child) => {
      const token = tree.tokens[child]
      return token !== undefined && baseRelation(token) === 'obl'
    }),
  }
}

/** True for a word that carries a clause of its own: a verb, or what a copula stands before. */
export function isPredicate(tree: Tree, at: number): boolean {
  const token = tree.tokens[at]
  return token !== undefined && (token.tag === 'VERB' || childAs(tree, at, CARRIERS) >= 0)
}

/** The nearest word above (or the word itself) that carries a clause; -1 when there is none. */
export function clauseAbove(tree: Tree, at: number): number {
  let word = at
  for (let steps = 0; word >= 0 && steps <= tree.tokens.length; steps++) {
    if (isPredicate(tree, word)) return word
    word = tree.tokens[word]?.head ?? -1
  }
  return -1
}

/** The subject of a clause, or the one that it shares with the clause that it goes on from; -1 when there is none. */
export function subjectOf(tree: Tree, head: number): number {
  let word = head
  for (let steps = 0; word >= 0 && steps <= tree.tokens.length; steps++) {
    const own = childAs(tree, word, SUBJECTS)
    if (own >= 0) return own
    const token = tree.tokens[word]
    if (token === undefined || !/^(?:conj|xcomp)$/u.test(baseRelation(token))) return -1
    word = token.head
  }
  return -1
}

const PAST_AS_BASE =
  /^(?:put|set|cut|hit|cost|let|read|spread|shut|hurt|cast|beat|split|quit|burst|bet|rid|broadcast|forecast|upset|thrust|shed)$/u

/** How "do" takes the tense of a verb that has no auxiliary: "founded" → did + found. Null where it cannot be told. */
export function moveTenseToDo(
  tree: Tree,
  verb: number,
): { auxiliary: 'did' | 'does' | 'do'; base: string } | null {
  const token = tree.tokens[verb]
  if (token === undefined || !/^\p{Ll}[\p{Ll}-]+$/u.test(token.text)) return null
  const { lemma, text, fineTag } = token
  if (!/^\p{Ll}+(?:-\p{Ll}+)*$/u.test(lemma)) return null
  if (fineTag === 'VBD' || fineTag === 'VBN') {
    if (lemma === text && !PAST_AS_BASE.test(text)) return null
    // A participle without an auxiliary is a past tense that the tagger mistook only where both look alike.
    if (fineTag === 'VBN' && !/ed$/u.test(text)) return null
    return /(?:[^e]ed|ing)$/u.test(lemma) && lemma.length > 4 ? null : { auxiliary: 'did', base: lemma }
  }
  if (fineTag === 'VBZ') return lemma === text ? null : { auxiliary: 'does', base: lemma }
  return fineTag === 'VBP' && lemma === text ? { auxiliary: 'do', base: lemma } : null
}

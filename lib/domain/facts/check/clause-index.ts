import type { AnalysedDocument, AnalysedSentence } from '@/lib/domain/language/document'
import type { Mention } from '@/lib/domain/language/mention'
import { isPredicate, readClause, subjectOf } from '../tree/clause'
import { baseRelation, childAs, treeOf, type Tree } from '../tree/tree'

/** One thing that the article says: who does what to what, and when and where. */
export type ClauseRecord = {
  sentence: AnalysedSentence
  /** Index of the predicate among the sentence's tokens. */
  head: number
  /** Shared by verbs that say the same: "want" and "seek to". */
  predicate: string
  /** Entity or base form of the subject; null for a pronoun or none. */
  subject: string | null
  /** Base forms of the objects' heads, those of a verb that it governs included. */
  objects: ReadonlySet<string>
  /** Names, dates and figures in phrases of its own. */
  phrases: readonly { mention: Mention; preposition: string; counted: string | null }[]
}

/** Verbs that mean one thing where questions are concerned; the first is the name of all. */
const SAME = [
  'want seek aim wish hope desire intend try strive plan',
  'found establish create form',
  'kill murder slay',
  'begin start commence',
  'get obtain receive earn',
  'buy purchase acquire',
  'build construct erect',
  'win gain',
  'be become remain',
]
const NAME_OF = new Map(
  SAME.flatMap((line) => {
    const verbs = line.split(' ')
    return verbs.map((verb): [string, string] => [verb, verbs[0] ?? verb])
  }),
)
/** These say little by themselves: two clauses that share only them share nothing. */
const LIGHT =
  /^(?:it|them|him|her|this|that|one|thing|part|way|time|year|day|people|number|lot|more|most|all|what|which|who)$/u
const OBJECT = new Set(['obj'])
const CASE = new Set(['case'])
const COMPLEMENT = new Set(['xcomp'])
const FIGURE = new Set(['nummod'])

export type ClauseIndex = {
  byPredicate: ReadonlyMap<string, readonly ClauseRecord[]>
  /** By the sentence's index. */
  bySentence: readonly (readonly ClauseRecord[])[]
}

const cache = new WeakMap<AnalysedDocument, ClauseIndex>()

/** All clauses of a document; read once. */
export function indexClauses(document: AnalysedDocument): ClauseIndex {
  const known = cache.get(document)
  if (known !== undefined) return known
  const byPredicate = new Map<string, ClauseRecord[]>()
  const bySentence = document.sentences.map(readClauses)
  for (const record of bySentence.flat()) {
    const list = byPredicate.get(record.predicate)
    if (list === undefined) byPredicate.set(record.predicate, [record])
    else list.push(record)
  }
  const index = { byPredicate, bySentence }
  cache.set(document, index)
  return index
}

function readClauses(sentence: AnalysedSentence): ClauseRecord[] {
  const tree = treeOf(sentence.tokens)
  return sentence.tokens.flatMap((token, head) => {
    if (!isPredicate(tree, head)) return []
    const clause = readClause(tree, head)
    const subject = subjectOf(tree, head)
    if (subject < 0 || clause.isNegated) return []
    const lemma = clause.isCopular ? 'be' : token.lemma
    return [
      {
        sentence,
        head,
        predicate: NAME_OF.get(lemma) ?? lemma,
        subject: nameSubject(sentence, tree, subject),
        objects: listObjects(tree, head),
        phrases: listPhrases(sentence, tree, head),
      },
    ]
  })
}

/** The entity that a word names, or its base form; null for pronouns, which may be anybody. */
function nameSubject(sentence: AnalysedSentence, tree: Tree, at: number): string | null {
  const token = tree.tokens[at]
  if (token === undefined || token.tag === 'PRON') return null
  return mentionAt(sentence, token)?.entity ?? token.lemma
}

function mentionAt(
  { mentions }: AnalysedSentence,
  token: { start: number; end: number },
): Mention | undefined {
  return mentions.find((mention) => mention.start <= token.start && token.end <= mention.end)
}

/** Objects, the noun after a copula, and what a governed verb ("seeks to establish a state") does it to. */
function listObjects(tree: Tree, head: number, depth = 0): Set<string> {
  const objects = new Set<string>()
  const token = tree.tokens[head]
  if (token !== undefined && token.tag !== 'VERB') objects.add(token.lemma)
  for (const child of tree.children[head] ?? []) {
    const word = tree.tokens[child]
    if (word === undefined) continue
    if (OBJECT.has(baseRelation(word)) && !LIGHT.test(word.lemma) && word.tag !== 'PRON')
      objects.add(word.lemma)
  }
  const governed = childAs(tree, head, COMPLEMENT)
  if (governed >= 0 && depth < 2)
    for (const lemma of listObjects(tree, governed, depth + 1)) objects.add(lemma)
  return objects
}

function listPhrases(sentence: AnalysedSentence, tree: Tree, head: number): ClauseRecord['phrases'] {
  return (tree.children[head] ?? []).flatMap((child) => {
    const token = tree.tokens[child]
    if (token === undefined || !/^(?:obl|obj|nsubj)$/u.test(baseRelation(token))) return []
    const preposition = tree.tokens[childAs(tree, child, CASE)]?.text.toLowerCase() ?? ''
    const own = mentionAt(sentence, token)
    const number = childAs(tree, child, FIGURE)
    const figure = number < 0 ? undefined : mentionAt(sentence, tree.tokens[number] ?? token)
    return [
      ...(own === undefined ? [] : [{ mention: own, preposition, counted: null }]),
      ...(figure === undefined || figure === own
        ? []
        : [{ mention: figure, preposition, counted: token.lemma }]),
    ]
  })
}

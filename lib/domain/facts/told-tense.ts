import type { AnalysedSentence } from '@/lib/domain/language/document'
import { toPast } from '@/lib/domain/language/lists/past-forms'
import { cutStatement, findKept, isInStatement, type Statement } from './statement'
import { readClause } from './tree/clause'
import { baseRelation, treeOf, type Tree } from './tree/tree'

/** What the pluperfect is needed for, or what parts "had" from its participle with a sense of its own. */
const NEEDS_BEFORE =
  /^(?:before|after|when|until|till|since|once|already|ever|never|yet|long|prior|previously|just|not|n[’']t|only|hardly|recently)$/iu
/** Until now, whatever date stands beside it. */
const UNTIL_NOW = /^(?:since|now|already|ever|never|yet|far|still|recently|to|not|n[’']t)$/iu

/**
 * "Hill had moved to Elm in 1902" alone, and "In 1902 mills have become common": the simple past, as a sentence of its own or
 * one with a past date has it. Any other statement comes back as it is.
 */
export function tellInPast(
  text: string,
  { sentence, statement }: { sentence: AnalysedSentence; statement: Statement },
): Statement {
  if (!/(?<!\p{L})ha(?:d|s|ve)(?!\p{L})/u.test(sentence.text)) return statement
  const tree = treeOf(sentence.tokens)
  const isKept = findKept(statement, sentence)
  const head = statement.predicate ?? tree.root
  const groups = tree.tokens.flatMap((token, have) =>
    isKept[have] === true && /^ha(?:d|s|ve)$/u.test(token.text)
      ? [readPerfect(tree, { have, isKept, predicate: statement.predicate })]
      : [],
  )
  const perfects = groups.flatMap((group) => (group === null ? [] : [group]))
  const [first] = perfects
  if (first === undefined || perfects.length < groups.length) return statement
  const isHad = perfects.every(({ have }) => tree.tokens[have]?.text === 'had')
  const isTold = isHad
    ? !hasOtherVerb(tree, { isKept, perfects }) &&
      !hasWord(tree, isKept, NEEDS_BEFORE) &&
      !isByTime(tree, isKept)
    : perfects.length === 1 &&
      isPastDated(sentence, { statement, head, tree }) &&
      !hasWord(tree, isKept, UNTIL_NOW)
  return isTold
    ? perfects.reduce((told, perfect) => putInPast(text, { tree, told, perfect }), statement)
    : statement
}

/** "had", and the participle whose tense it tells ("been" where there are two). */
type Perfect = { have: number; participle: number; subject: number }

/** Null for "had a mill", "had been selling" and where the tree is in doubt. */
function readPerfect(
  tree: Tree,
  { have, isKept, predicate }: { have: number; isKept: readonly boolean[]; predicate: number | undefined },
): Perfect | null {
  const token = tree.tokens[have]
  if (token === undefined || !token.relation.startsWith('aux')) return null
  // "had left and sold the mill": the second verb alone shares the first one's "had".
  const head = isKept[token.head] === true ? token.head : (predicate ?? -1)
  const verb = tree.tokens[head]
  if (verb === undefined || isKept[head] !== true || verb.fineTag === 'VBG') return null
  const { subject, auxiliaries } = readClause(tree, head)
  const others = auxiliaries.filter((at) => at !== have && isKept[at] === true)
  const [been] = others
  const participle = been ?? head
  if (others.length > 1 || tree.tokens[participle]?.fineTag !== 'VBN' || participle < have) return null
  if (been !== undefined && (tree.tokens[been]?.text !== 'been' || subject < 0)) return null
  return { have, participle, subject }
}

function putInPast(
  text: string,
  { tree, told, perfect: { have, participle, subject } }: { tree: Tree; told: Statement; perfect: Perfect },
): Statement {
  const [auxiliary, verb] = [tree.tokens[have], tree.tokens[participle]]
  if (auxiliary === undefined || verb === undefined) return told
  const past = toPast(verb.text, isPlural(tree, { subject, first: auxiliary.text }))
  const shorter = { ...cutStatement(text, told, auxiliary), isPutInPast: true }
  return past === verb.text
    ? shorter
    : { ...shorter, swaps: [...shorter.swaps, { span: { start: verb.start, end: verb.end }, by: past }] }
}

function hasWord(tree: Tree, isKept: readonly boolean[], words: RegExp): boolean {
  return tree.tokens.some(({ text }, at) => isKept[at] === true && words.test(text))
}

/** "by 1902", and not "by Hill". */
function isByTime(tree: Tree, isKept: readonly boolean[]): boolean {
  return tree.tokens.some(
    ({ text, head }, at) =>
      isKept[at] === true && /^by$/iu.test(text) && tree.tokens[head]?.relation !== 'obl:agent',
  )
}

/** Another tense beside it: then the one tells what was before the other. */
function hasOtherVerb(
  tree: Tree,
  { isKept, perfects }: { isKept: readonly boolean[]; perfects: readonly Perfect[] },
): boolean {
  return tree.tokens.some(
    ({ fineTag, relation }, at) =>
      isKept[at] === true &&
      /^(?:VB[DPZ]|MD)$/u.test(fineTag) &&
      !relation.startsWith('amod') &&
      !perfects.some(({ have }) => have === at),
  )
}

/** "during 2004", "in the 1810s": a time of the verb's own that is over. */
function isPastDated(
  sentence: AnalysedSentence,
  { statement, head, tree }: { statement: Statement; head: number; tree: Tree },
): boolean {
  return sentence.mentions.some((mention) => {
    if (mention.type !== 'date' || !/^(?:year|decade|century|day|month)$/u.test(mention.detail)) return false
    const isWhole = mention.detail === 'day' || /\d{3}|century/u.test(mention.text)
    if (!isWhole || !isInStatement(statement, mention)) return false
    const isOpening = mention.start === tree.tokens[1]?.start
    const date = tree.tokens.find(
      (token) =>
        token.start >= mention.start &&
        token.end <= mention.end &&
        baseRelation(token) === 'obl' &&
        token.head === head,
    )
    const first = tree.tokens.findIndex(({ start }) => start === mention.start)
    return (
      (isOpening || date !== undefined) && /^(?:in|during|on)$/iu.test(tree.tokens[first - 1]?.text ?? '')
    )
  })
}

function isPlural(tree: Tree, { subject, first }: { subject: number; first: string }): boolean {
  if (first !== 'had') return first === 'have'
  const isList = (tree.children[subject] ?? []).some((child) => tree.tokens[child]?.relation === 'conj')
  return isList || /^NNP?S$/u.test(tree.tokens[subject]?.fineTag ?? '')
}

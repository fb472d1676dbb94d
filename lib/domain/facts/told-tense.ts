import type { AnalysedSentence } from '@/lib/domain/language/document'
import { toPast } from '@/lib/domain/language/lists/past-forms'
import { cutStatement, isInStatement, type Statement } from './statement'
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
  const isKept = tree.tokens.map((token) => isInStatement(statement, token))
  const head = statement.predicate ?? tree.root
  const { auxiliaries, subject } = readClause(tree, head)
  const [have, been, more] = auxiliaries
  const [first, verb] = [tree.tokens[have ?? -1], tree.tokens[been ?? head]]
  if (have === undefined || first === undefined || verb === undefined || more !== undefined) return statement
  if (isKept[have] !== true || verb.fineTag !== 'VBN' || subject > have) return statement
  // Who it was tells one from many; "has" and "have" tell it, too.
  if (first.text === 'had' && subject < 0) return statement
  if (been !== undefined && (verb.text !== 'been' || tree.tokens[head]?.fineTag === 'VBG')) return statement
  const isTold =
    first.text === 'had'
      ? !hasOtherVerb(tree, { isKept, have }) &&
        !hasWord(tree, isKept, NEEDS_BEFORE) &&
        !isByTime(tree, isKept)
      : /^(?:has|have)$/u.test(first.text) &&
        isPastDated(sentence, { statement, head, tree }) &&
        !hasWord(tree, isKept, UNTIL_NOW)
  const next = tree.tokens[have + 1]
  if (!isTold || next === undefined) return statement
  const past = toPast(verb.text, isPlural(tree, { subject, first: first.text }))
  const cut = cutStatement(text, statement, { start: first.start, end: next.start })
  const shorter = { ...cut, isPutInPast: true }
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
function hasOtherVerb(tree: Tree, { isKept, have }: { isKept: readonly boolean[]; have: number }): boolean {
  return tree.tokens.some(
    ({ fineTag, relation }, at) =>
      at !== have && isKept[at] === true && /^(?:VB[DPZ]|MD)$/u.test(fineTag) && !relation.startsWith('amod'),
  )
}

/** "during 2004", "in the 1810s": a time of the verb's own that is over. */
function isPastDated(
  sentence: AnalysedSentence,
  { statement, head, tree }: { statement: Statement; head: number; tree: Tree },
): boolean {
  return sentence.mentions.some((mention) => {
    if (mention.type !== 'date' || !/^(?:year|decade|century|day|month)$/u.test(mention.detail)) return false
    if (!/\d{3}|century/u.test(mention.text) || !isInStatement(statement, mention)) return false
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

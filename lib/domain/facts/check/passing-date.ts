import type { AnalysedSentence } from '@/lib/domain/language/document'
import type { Mention } from '@/lib/domain/language/mention'
import { subjectOf } from '../tree/clause'
import { baseRelation, headOf, treeOf, type Tree } from '../tree/tree'

/** How a state or a habit comes about: no year of it is worth knowing. */
const COMING =
  /^(?:be|have|become|grow|begin|start|get|come|rise|fall|increase|decline|remain|continue|spread|account|make|number|total|reach|live|own|use)$/u

const ASKING = /^(?:survey|poll|interview|question|sample|study|questionnaire)$/u
/** The parser seldom sees that this is no clause of its own. */
const HELD =
  /(?<!\p{L})(?:survey|poll|study|interviews?) (?:\p{L}+ ){0,3}(?:conducted|taken|done|held|published|carried out) (?:[^,.;]{0,40} )?in (?:\p{Lu}\p{Ll}+ )?$/iu

/**
 * A year that nobody should learn: the one of a survey, the one that a statistic happens to be of ("In 1910, there were 62 boats"), the end of a
 * slow change ("By 1895, people grew used to it"), and the year of what is only said to tell when ("Before his election in
 * 1842, he …").
 */
export function isPassingDate(sentence: AnalysedSentence, mention: Mention): boolean {
  if (mention.type !== 'date') return false
  const tree = treeOf(sentence.tokens)
  const at = headOf(tree, mention)
  if (at < 0 || tree.root < 0) return false
  const before = sentence.text.slice(0, mention.start - sentence.start)
  return (
    isOfSurvey(tree, at) ||
    HELD.test(before) ||
    isOfStatistic(sentence, tree) ||
    isOfShare(sentence, tree) ||
    isEndOfChange(tree, before) ||
    isInOpening(tree, at)
  )
}

/** "A survey conducted in 1910 showed", "who were polled in 1910": it says how something was found. */
function isOfSurvey(tree: Tree, at: number): boolean {
  let word = tree.tokens[at]?.head ?? -1
  for (let steps = 0; word >= 0 && steps < 2; steps++) {
    const token = tree.tokens[word]
    if (token === undefined) return false
    const isVerb = token.tag === 'VERB' && !/^(?:study)$/u.test(token.lemma)
    if (ASKING.test(token.lemma) && (isVerb || (token.tag === 'NOUN' && baseRelation(token) === 'nsubj')))
      return true
    word = token.head
  }
  return false
}

/** "There were", "The share was": the sentence gives a figure for that time. */
function isOfStatistic({ mentions, tokens }: AnalysedSentence, tree: Tree): boolean {
  const helpers = tokens.filter((token) => token.head === tree.root)
  const isState =
    helpers.some(({ relation }) => relation === 'expl') ||
    (helpers.some(({ relation }) => relation === 'cop') &&
      /^(?:NUM|NOUN|SYM)$/u.test(tree.tokens[tree.root]?.tag ?? ''))
  const head = tree.tokens[tree.root]
  const isFigure = (figure: Mention): boolean =>
    figure.type === 'number' &&
    (helpers.some(({ relation }) => relation === 'expl') ||
      (head !== undefined && figure.start <= head.end && head.start - figure.end <= 1))
  return isState && mentions.some(isFigure)
}

/** What people do in numbers from year to year, and what sums come to. */
const AMOUNTING =
  /^(?:spend|total|cost|earn|account|amount|average|stand|make|receive|pay|export|import|sell|buy)$/u

/** "In 1910, 40 percent of fishermen sold their boats", "Fishermen spent £2m in 1910": any year has such a figure. */
function isOfShare({ text, start }: AnalysedSentence, tree: Tree): boolean {
  const root = tree.tokens[tree.root]
  const subject = subjectOf(tree, tree.root)
  if (root === undefined || subject < 0) return false
  const [first, last] = [
    tree.tokens[tree.first[subject] ?? subject],
    tree.tokens[tree.last[subject] ?? subject],
  ]
  if (first === undefined || last === undefined) return false
  const ofSubject = text.slice(first.start - start, last.end - start)
  if (
    /%|percent|per cent|(?<!\p{L})(?:one|two|three|four|\d) (?:in|out of) (?:\p{L}+|\d+) /iu.test(ofSubject)
  )
    return true
  return AMOUNTING.test(root.lemma) && /\p{Sc}\s?\d/u.test(text)
}

function isEndOfChange(tree: Tree, before: string): boolean {
  return (
    /(?<!\p{L})by (?:the (?:end|middle|start|beginning) of |the (?:early |late |mid-)?)?$/iu.test(before) &&
    COMING.test(tree.tokens[tree.root]?.lemma ?? '')
  )
}

/** Below a noun of the phrase that comes before the subject, not below the verb. */
function isInOpening(tree: Tree, at: number): boolean {
  const subject = subjectOf(tree, tree.root)
  if (subject < 0 || at >= (tree.first[subject] ?? subject)) return false
  const token = tree.tokens[at]
  const above = tree.tokens[token?.head ?? -1]
  if (token === undefined || above === undefined || baseRelation(token) !== 'nmod') return false
  return (
    above.tag === 'NOUN' &&
    !/^(?:end|start|beginning|middle|spring|summer|autumn|fall|winter|month|year|day)$/u.test(above.lemma)
  )
}

import type { AnalysedSentence } from '@/lib/domain/language/document'
import type { Mention } from '@/lib/domain/language/mention'
import { subjectOf } from '../tree/clause'
import { baseRelation, headOf, treeOf, type Tree } from '../tree/tree'

/** How a state or a habit comes about: no year of it is worth knowing. */
const COMING =
  /^(?:be|have|become|grow|begin|start|get|come|rise|fall|increase|decline|remain|continue|spread|account|make|number|total|reach|live|own|use)$/u

/**
 * A year that nobody should learn: the one that a statistic happens to be of ("In 1910, there were 62 boats"), the end of a
 * slow change ("By 1895, people grew used to it"), and the year of what is only said to tell when ("Before his election in
 * 1842, he …").
 */
export function isPassingDate(sentence: AnalysedSentence, mention: Mention): boolean {
  if (mention.type !== 'date') return false
  const tree = treeOf(sentence.tokens)
  const at = headOf(tree, mention)
  if (at < 0 || tree.root < 0) return false
  return isOfStatistic(sentence, tree) || isEndOfChange({ sentence, tree, mention }) || isInOpening(tree, at)
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

function isEndOfChange({
  sentence,
  tree,
  mention,
}: {
  sentence: AnalysedSentence
  tree: Tree
  mention: Mention
}): boolean {
  const before = sentence.text.slice(0, mention.start - sentence.start)
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
  return above.tag === 'NOUN' && !/^(?:end|start|beginning|middle|spring|summer|autumn|fall|winter|month|year|day)$/u.test(above.lemma)
}

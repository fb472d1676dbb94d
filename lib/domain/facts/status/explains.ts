import type { AnalysedSentence } from '@/lib/domain/language/document'
import { readClause } from '../tree/clause'
import { treeOf } from '../tree/tree'

/** Even an explanation that reads like judgement this much is one. */
const JUDGEMENT_FROM = 0.85

/**
 * "Closed systems allow little movement": said of all of a kind, in the present, with a verb or a class and not a bare
 * adjective ("are quite ugly"). To a model that learned from news such sentences of a textbook sound like views, for they
 * have neither names nor figures.
 */
export function isExplaining({ tokens, mentions }: AnalysedSentence, subjectivity: number): boolean {
  if (subjectivity >= JUDGEMENT_FROM) return false
  const tree = treeOf(tokens)
  const { subject, finite, head } = readClause(tree, tree.root)
  const [noun, verb, predicate] = [tokens[subject], tokens[finite], tokens[head]]
  if (noun === undefined || verb === undefined || predicate === undefined) return false
  if (!/^(?:VBZ|VBP)$/u.test(verb.fineTag) || !/^(?:VERB|NOUN)$/u.test(predicate.tag)) return false
  const isNamed = mentions.some(({ start, end }) => start <= noun.start && noun.end <= end)
  if (isNamed || !/^(?:NOUN|PROPN)$/u.test(noun.tag)) return false
  const words = tokens
    .slice(tree.first[subject] ?? subject, subject + 1)
    .map(({ text }) => text.toLowerCase())
  return isGeneral(words.join(' '))
}

/** "crimes", "a crime", "the most abundant elements", "meritocracy": any of them, not one spoken of before. */
function isGeneral(phrase: string): boolean {
  if (/^the (?:most|least|\p{L}{2,}est) /u.test(phrase)) return true
  return !/^(?:the|this|that|these|those|such|some|many|few|most|his|her|its|their|no|others?)(?!\p{L})/u.test(
    phrase,
  )
}

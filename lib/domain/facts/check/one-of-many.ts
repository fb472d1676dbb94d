import type { AnalysedSentence } from '@/lib/domain/language/document'
import type { Mention } from '@/lib/domain/language/mention'
import { clauseAbove, readClause } from '../tree/clause'
import { baseRelation, childAs, headOf, treeOf, type Tree } from '../tree/tree'
import { isInStatement, type Statement } from '../statement'

/** What goes on in many places and with many at once: without "the" or a figure nothing makes it this one's. */
const EVERYWHERE =
  /^(?:trade|commerce|business|contact|relation|tie|link|talk|speculation|debate|discussion|concern|interest|anger|demand|support|protest|criticism|unrest|influence|presence|investment)$/u
const DETERMINER = new Set(['det', 'nmod:poss', 'nummod'])
const CASE = new Set(['case'])
const RANK = /(?<!\p{L})(?:first|last|most|only|sole|main|\p{L}{3,}est)(?!\p{L})/iu

type Asked = { sentence: AnalysedSentence; mention: Mention; statement: Statement }

/**
 * True for a place or name that nothing in the statement makes the only one: "carried on trade with _____", and where what is
 * said was true of others before ("was also a problem in _____").
 */
export function isOneOfMany({ sentence, mention, statement }: Asked): boolean {
  if (mention.type === 'number' || mention.type === 'date' || mention.type === 'term') return false
  const tree = treeOf(sentence.tokens)
  const at = headOf(tree, mention)
  const token = tree.tokens[at]
  if (token === undefined || !/^(?:nmod|obl)$/u.test(baseRelation(token))) return false
  if (isPartsOf(sentence, mention) || isBounded({ sentence, mention, statement })) return true
  if (isPinned({ sentence, mention, statement })) return false
  return isWithLoose(tree, at) || isAlsoSo(tree, at)
}

/** "Many regions of _____": of which place is it not so? */
function isPartsOf({ text, start }: AnalysedSentence, mention: Mention): boolean {
  return (
    mention.type === 'place' &&
    /^(?:In )?(?:many|some|several|most|various|different|other) (?:\p{L}+ )?(?:regions|parts|areas|towns|cities|places|countries|peoples?) (?:of|in|across) (?:the )?$/iu.test(
      text.slice(0, mention.start - start),
    )
  )
}

/** "At least 60 people died at _____": of another place, where more did, it is true as well, if nothing else is told. */
function isBounded({ sentence, mention, statement }: Asked): boolean {
  if (mention.type !== 'place' || !AT_LEAST.test(sentence.text)) return false
  return sentence.mentions.every(
    (other) => other === mention || other.type === 'number' || !isInStatement(statement, other),
  )
}
const AT_LEAST =
  /(?<!\p{L})(?:at least|more than|over|as many as|no fewer than|up to) (?:\p{Sc}?\d|(?:one|two|three|four|five|six|seven|eight|nine|ten|\p{L}+ty|a) (?:hundred|thousand|million|dozen))/iu

/** A time, a figure or a rank of what is shown. */
function isPinned({ sentence, mention, statement }: Asked): boolean {
  const shown = sentence.tokens.filter((token) => isInStatement(statement, token))
  return (
    shown.some(({ text }) => RANK.test(text)) ||
    sentence.mentions.some(
      (other) =>
        other !== mention &&
        (other.type === 'date' || other.type === 'number') &&
        isInStatement(statement, other),
    )
  )
}

/** "extensive trade with _____", "speculation in _____". */
function isWithLoose(tree: Tree, at: number): boolean {
  const above = tree.tokens[tree.tokens[at]?.head ?? -1]
  if (above === undefined || !EVERYWHERE.test(above.lemma)) return false
  const of = tree.tokens[childAs(tree, at, CASE)]?.text ?? ''
  return (
    /^(?:with|in|at|across|among|within)$/iu.test(of) &&
    childAs(tree, tree.tokens.indexOf(above), DETERMINER) < 0
  )
}

/** "was also a problem in _____": what is so in one place was just said to be so in another. */
function isAlsoSo(tree: Tree, at: number): boolean {
  const verb = clauseAbove(tree, at)
  if (verb < 0 || !readClause(tree, verb).isCopular) return false
  return tree.tokens.some(
    ({ head, relation, text }) =>
      head === verb && relation === 'advmod' && /^(?:also|too|likewise)$/iu.test(text),
  )
}

import { lastWords } from '@/lib/domain/article/last-words'
import type { AnalysedDocument, AnalysedSentence } from '@/lib/domain/language/document'
import type { Mention } from '@/lib/domain/language/mention'
import { isInStatement, listKeptTokens, type Statement } from '../statement'
import { baseRelation, childrenAs, headOf, isUnder, treeOf } from '../tree/tree'
import { findOtherAnswer } from './answerer'
import { listContentLemmas } from './content-words'
import { findClauseRival } from './rival-clause'
import { isSameKind } from './same-kind'

export type UniquenessRequest = {
  document: AnalysedDocument
  lemmas: ReadonlyMap<string, readonly number[]>
  sentence: AnalysedSentence
  statement: Statement
  mention: Mention
  /** The article's own subject, which most sentences name anyway. */
  dominant: string | null
}

/** Why more than one answer could be defended, or null. */
export function findRival({
  document,
  lemmas,
  sentence,
  statement,
  mention,
  dominant,
}: UniquenessRequest): string | null {
  if (isListMember(sentence, mention) || isConjoined(sentence, mention)) {
    if (!isLastOfFew({ sentence, statement, mention })) return 'list-member'
  }
  const clauseRival = findClauseRival({ document, sentence, mention })
  if (clauseRival !== null) return clauseRival
  const tokens = listKeptTokens(statement, sentence)
  const stem = listContentLemmas(tokens, [mention])
  if (stem.size < 2 || isVague({ sentence, statement, mention, size: stem.size })) return 'vague'
  if (isOneOfMany(sentence, mention)) return 'one-of-many'
  if (isDenied({ sentence, statement, mention })) return 'denied'
  const subject = sentence.mentions.filter((other) => other.entity === dominant)
  const telling = listContentLemmas(tokens, [mention, ...subject])
  if (findOtherAnswer({ document, lemmas, sentence, statement, mention, telling })) return 'said-of-another'
  return findInnerRival({ sentence, statement, mention })
}

/** Enough content words that no name or figure needs to pin the stem down. */
const SPECIFIC_WORDS = 5

/** A name asked for from common words alone could be anybody: the stem needs another name, a date, a figure or much detail. */
function isVague({
  sentence,
  statement,
  mention,
  size,
}: {
  sentence: AnalysedSentence
  statement: Statement
  mention: Mention
  size: number
}): boolean {
  if (mention.type === 'number' || mention.type === 'date' || mention.type === 'term') return false
  const others = sentence.mentions.filter(
    (other) => other.entity !== mention.entity && isInStatement(statement, other),
  )
  const isQuoting = sentence.quotes.some((quote) => isInStatement(statement, quote))
  return others.length === 0 && !isQuoting && size < SPECIFIC_WORDS
}

/** "X is one of the …": others are too. */
function isOneOfMany(sentence: AnalysedSentence, mention: Mention): boolean {
  const after = sentence.text.slice(mention.end - sentence.start)
  return (
    /^\s(?:is|was|are|were|has been|became|remains)\s(?:\p{L}+ )?(?:one of|among|part of|a member|an? )/iu.test(
      after,
    ) &&
    !/\b(?:first|last|only|\p{L}+est)\b/iu.test(after.slice(0, 60)) &&
    mention.type !== 'number' &&
    mention.type !== 'date' &&
    mention.type !== 'term' &&
    !hasPin(sentence, mention)
  )
}

/** Another name or a figure after it; a place only says where all of them are. */
function hasPin(sentence: AnalysedSentence, mention: Mention): boolean {
  return sentence.mentions.some(
    (other) => other.entity !== mention.entity && other.start > mention.end && other.type !== 'place',
  )
}

const NEGATION = /^(?:not|n[’']t|never|neither|nor|no|without|cannot)$/iu

/** What something is not has many answers. A denial in a part that the answer is not in leaves it alone. */
function isDenied({
  sentence,
  statement,
  mention,
}: Pick<UniquenessRequest, 'sentence' | 'statement' | 'mention'>): boolean {
  if (mention.type === 'number' || mention.type === 'date') return false
  const tree = treeOf(sentence.tokens)
  const at = headOf(tree, mention)
  return sentence.tokens.some(
    (token) =>
      NEGATION.test(token.text) &&
      isInStatement(statement, token) &&
      (token.head < 0 || isUnder(tree, at, token.head)),
  )
}

/** The same answer elsewhere in the stem, or a second clause that would take it too. */
function findInnerRival({
  sentence,
  statement,
  mention,
}: Pick<UniquenessRequest, 'sentence' | 'statement' | 'mention'>): string | null {
  const others = sentence.mentions.filter(
    (other) => other.start !== mention.start && isInStatement(statement, other),
  )
  if (others.some((other) => other.entity === mention.entity)) return 'answer-in-stem'
  return null
}

/** Part of an enumeration with a sibling of its kind: any of them would fill the gap. */
export function isListMember(sentence: AnalysedSentence, mention: Mention): boolean {
  // No joint has more words.
  const before = lastWords(sentence.text.slice(0, mention.start - sentence.start), 6)
  const after = sentence.text.slice(mention.end - sentence.start)
  if (
    /(?:,| and| or| nor| &|, as well as| as well as| plus| and the| or the| and \p{Ll}+| versus| vs\.?)\s$/iu.test(
      before,
    ) &&
    hasSibling(sentence, mention, 'before')
  )
    return true
  if (/^\s?(?:,|and\b|or\b|&|as well as\b|plus\b|\/)/iu.test(after) && hasSibling(sentence, mention, 'after'))
    return true
  if (mention.type === 'number' || mention.type === 'date') return false
  return /\b(?:such as|including|include|includes|like|e\.g\.|for example|namely|among them|one of|some of|among)\s(?:the\s)?$/iu.test(
    before,
  )
}

/** A list of more is learnt as a whole or not at all. */
const MOST_LISTED = 3
/** Lists of which these say that there are others. */
const OPEN =
  /(?<!\p{L})(?:such as|including|includes?|included|like|e\.g\.|for example|namely|among|one of|some of|either|or|others?|more|etc)(?!\p{L})/iu

/**
 * "Gordon visited England and _____": with the others of a short, closed list in the stem, the last is the only one left.
 */
export function isLastOfFew({
  sentence,
  statement,
  mention,
}: Pick<UniquenessRequest, 'sentence' | 'statement' | 'mention'>): boolean {
  if (mention.type === 'number' || mention.type === 'date' || mention.type === 'term') return false
  const after = sentence.text.slice(mention.end - sentence.start)
  if (/^\s?(?:,? (?:and|or|as well as|plus)(?!\p{L})|&|\/)/u.test(after) || /^, \p{Lu}/u.test(after))
    return false
  let from = mention
  let listed = 1
  for (const other of sentence.mentions.toReversed()) {
    if (other.end > from.start) continue
    const between = sentence.text.slice(other.end - sentence.start, from.start - sentence.start)
    const isJoint = listed === 1 ? /^,? and (?:the )?$/u.test(between) : /^, (?:the )?$/u.test(between)
    if (!isJoint || other.type !== mention.type || other.detail !== mention.detail) break
    if (!isInStatement(statement, other)) return false
    from = other
    listed++
  }
  const before = sentence.text.slice(0, from.start - sentence.start)
  if (listed < 2 || listed > MOST_LISTED || /,\s(?:the )?$/u.test(before)) return false
  return !OPEN.test(before.slice(-30)) && !/^[^.;]{0,12}(?<!\p{L})(?:others?|more)(?!\p{L})/iu.test(after)
}

/** A mention of the same type within the reach of a comma or "and". A place and the place that holds it are no list. */
function hasSibling(sentence: AnalysedSentence, mention: Mention, side: 'before' | 'after'): boolean {
  return sentence.mentions.some((other) => {
    const gap = side === 'before' ? mention.start - other.end : other.start - mention.end
    if (gap < 0 || gap > 40 || !isSameKind(other, mention)) return false
    const words =
      side === 'before'
        ? sentence.text.slice(other.end - sentence.start, mention.start - sentence.start)
        : sentence.text.slice(mention.end - sentence.start, other.start - sentence.start)
    // Two figures of one sentence are a list only when next to each other: "107 killed and 238 wounded" are two facts.
    if (mention.type === 'number' && !/^\s?[\p{L}-]*,?\s?(?:and|or|to|&)?\s?$/u.test(words)) return false
    if (
      /^,\s$/u.test(words) &&
      other.type === 'place' &&
      mention.type === 'place' &&
      other.detail !== mention.detail
    )
      return false
    if (/^,\s$/u.test(words) && other.type !== mention.type) return false
    // "Google, in the US, …" and "in Beijing, the agency of …" are no lists: a preposition leads on to something else.
    if (/(?<!\p{L})(?:in|at|from|near|on|by|with|to|between|under)(?!\p{L})/iu.test(words)) return false
    return /,|\band\b|\bor\b|&|as well as|\//iu.test(words) && !/[;:.]/u.test(words)
  })
}

/** Joined by "and" to a name of its kind in the tree, however far away. */
function isConjoined(sentence: AnalysedSentence, mention: Mention): boolean {
  if (mention.type === 'number' || mention.type === 'date' || mention.type === 'term') return false
  const tree = treeOf(sentence.tokens)
  const at = headOf(tree, mention)
  const token = tree.tokens[at]
  if (token === undefined) return false
  const joined = childrenAs(tree, at, CONJUNCT)
  if (baseRelation(token) === 'conj' && token.confidence > SURE) joined.push(token.head)
  return joined.some((other) => {
    const word = tree.tokens[other]
    if (word === undefined || (other > at && word.confidence < SURE)) return false
    return sentence.mentions.some(
      (each) =>
        each !== mention && each.start <= word.start && word.end <= each.end && isSameKind(each, mention),
    )
  })
}

const CONJUNCT = new Set(['conj'])
const SURE = 0.6

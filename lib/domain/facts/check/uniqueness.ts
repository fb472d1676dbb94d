import type { AnalysedDocument, AnalysedSentence } from '@/lib/domain/language/document'
import type { Mention } from '@/lib/domain/language/mention'
import type { Token } from '@/lib/domain/language/token'
import { isInStatement, type Statement } from '../statement'
import { listContentLemmas } from './content-words'

/** A sentence that says this much of the stem with another answer makes the question open. */
const RIVAL_SHARE = 0.6
const MIN_SHARED = 2
/** Lemmas in more sentences than this are the article's subject and cost time without telling anything. */
const MAX_POSTINGS = 400

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
  if (isListMember(sentence, mention)) return 'list-member'
  const tokens = sentence.tokens.filter((token) => isInStatement(statement, token))
  const stem = listContentLemmas(tokens, [mention])
  if (stem.size < 2 || isVague({ sentence, statement, mention, size: stem.size })) return 'vague'
  if (isOneOfMany(sentence, mention)) return 'one-of-many'
  if (isDenied(tokens, mention)) return 'denied'
  const subject = sentence.mentions.filter((other) => other.entity === dominant)
  const telling = listContentLemmas(tokens, [mention, ...subject])
  const counts = new Map<number, number>()
  for (const lemma of telling) {
    const postings = lemmas.get(lemma) ?? []
    if (postings.length > MAX_POSTINGS) continue
    for (const index of postings) counts.set(index, (counts.get(index) ?? 0) + 1)
  }
  const enough = Math.max(MIN_SHARED, Math.ceil(telling.size * RIVAL_SHARE))
  for (const [index, shared] of counts) {
    const other = document.sentences[index]
    if (index === sentence.index || shared < enough || other === undefined) continue
    if (!hasEntity(other, mention)) return 'said-of-another'
  }
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
    !hasOtherMention(sentence, mention)
  )
}

function hasOtherMention(sentence: AnalysedSentence, mention: Mention): boolean {
  return sentence.mentions.some((other) => other.entity !== mention.entity && other.start > mention.end)
}

/** What something is not has many answers. */
function isDenied(tokens: readonly Token[], mention: Mention): boolean {
  if (mention.type === 'number' || mention.type === 'date') return false
  return tokens.some((token) => /^(?:not|n[’']t|never|neither|nor|no|without|cannot)$/iu.test(token.text))
}

function hasEntity(sentence: AnalysedSentence, { entity, type }: Mention): boolean {
  if (type === 'term') return sentence.tokens.some((token) => token.lemma === entity)
  return sentence.mentions.some((mention) => mention.entity === entity)
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
  const before = sentence.text.slice(0, mention.start - sentence.start)
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

function isSameKind(a: Mention, b: Mention): boolean {
  if (a.type === 'number' || a.type === 'date') return a.type === b.type
  return a.type === b.type || a.type === 'name' || b.type === 'name'
}

import type { AnalysedDocument, AnalysedSentence } from '@/lib/domain/language/document'
import type { Mention } from '@/lib/domain/language/mention'
import type { Token } from '@/lib/domain/language/token'
import { placeLemmas } from './check/lemma-places'

/** Plural nouns of people; no other noun of the sentence may be one. */
const PEOPLE =
  /^(?:people|man|woman|child|individual|member|student|leader|citizen|advocate|delegate|candidate|patient|adult|parent|family|voter|soldier|troop|force|missionary|merchant|settler|slave|noble|king|priest|monk|nun|peasant|(?=\p{L}{6})\p{L}+(?:er|or|ist|ian|ant|eer))$/u

/** "The law" met before: which one it is, would have to be said again. */
export function isToldOf(
  document: AnalysedDocument,
  { noun, index }: { noun: Token; index: number },
): boolean {
  const isFirst = (placeLemmas(document).get(noun.lemma)?.first ?? index) >= index
  return !isFirst && document.title?.toLowerCase().includes(noun.text.toLowerCase()) !== true
}

/** Another clause of the sentence is told of another thing. */
export function hasSecondSubject(
  tokens: readonly Token[],
  { noun, isPlural }: { noun: Token; isPlural: boolean },
): boolean {
  return tokens.some(
    (token) =>
      token !== noun &&
      token.relation.startsWith('nsubj') &&
      /^(?:NOUN|PROPN)$/u.test(token.tag) &&
      /S$/u.test(token.fineTag) === isPlural &&
      token.lemma !== noun.lemma,
  )
}

/** People do most of what "they" do; no others are named. */
export function isOnlyPeople(
  tokens: readonly Token[],
  { noun, isPlural }: { noun: Token; isPlural: boolean },
): boolean {
  return (
    isPlural &&
    PEOPLE.test(noun.lemma) &&
    !tokens.some(
      (token) =>
        token !== noun &&
        /^(?:NNS|NNPS)$/u.test(token.fineTag) &&
        (token.fineTag === 'NNPS' || PEOPLE.test(token.lemma)),
    )
  )
}

/** The sentence with the pronoun names another thing that the next one could mean. */
export function hasRival(
  { tokens, mentions }: AnalysedSentence,
  { isPlural, pronoun }: { isPlural: boolean; pronoun: string },
): boolean {
  const noun = tokens.find(({ text }) => text === pronoun)
  return noun === undefined || hasOther(tokens, { noun, isPlural, mentions })
}

/** Another noun of the same number that the pronoun could mean. */
export function hasOther(
  tokens: readonly Token[],
  { noun, isPlural, mentions }: { noun: Token; isPlural: boolean; mentions: readonly Mention[] },
): boolean {
  const people = isPlural ? [] : mentions.filter(({ type }) => type === 'person')
  return tokens.some(
    (token) =>
      token !== noun &&
      // Nobody is "it".
      !people.some(({ start, end }) => start <= token.start && token.end <= end) &&
      /^(?:NOUN|PROPN)$/u.test(token.tag) &&
      /S$/u.test(token.fineTag) === isPlural &&
      !/^(?:compound|nmod|flat)/u.test(token.relation) &&
      token.lemma !== noun.lemma,
  )
}

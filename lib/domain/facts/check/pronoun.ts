import type { Span } from '@/lib/domain/article/span'
import type { AnalysedSentence } from '@/lib/domain/language/document'
import type { Token } from '@/lib/domain/language/token'
import type { Gender } from '../rival-people'
import {
  genderOfPronoun,
  hasAntecedent,
  hasPersonBefore,
  isNamedBehind,
  isPersonToken,
  isPlural,
  isThing,
} from './antecedent'

/** What one does to another's, not to one's own. */
const OF_ANOTHER =
  /^(?:follow|oppose|support|criticise|criticize|praise|endorse|attack|echo|condemn|emulate|imitate)$/u
const PERSONAL = /^(?:he|she|him|her|his|hers|himself|herself)$/iu
const PLURAL = /^(?:they|them|their|theirs|themselves)$/iu
const NEUTER = /^(?:it|its|itself)$/iu
/** All of these, "this" and "there": any other word needs no further look. */
const POINTS_BACK =
  /^(?:he|she|him|hers?|his|himself|herself|they|them|theirs?|themselves|its?|itself|this|these|those|that|there)$/iu

function isSubject({ relation, tag }: Token): boolean {
  return relation.startsWith('nsubj') && tag !== 'PUNCT'
}

/**
 * The first pronoun whose noun the statement does not hold, or null.
 *
 * @param swaps the pronouns that a name or noun was put for
 */
export function findUnresolvedPronoun(
  sentence: AnalysedSentence,
  { tokens, swaps }: { tokens: readonly Token[]; swaps: readonly Span[] },
): string | null {
  for (const [at, token] of tokens.entries()) {
    const word = token.text
    if (!POINTS_BACK.test(word)) continue
    if (swaps.some((swap) => swap.start <= token.start && token.end <= swap.end)) continue
    const named = swaps.filter((swap) => swap.end <= token.start)
    // "Elm is a port. It sells its ships": the noun that was put stands for both.
    if (named.some((swap) => isSameThing(sentence, { swap, word }))) continue
    const before = tokens.slice(0, at)
    if (
      PERSONAL.test(word) &&
      !named.some((swap) => genderOf(sentence, swap) === genderOfPronoun(word)) &&
      !hasPersonBefore(sentence, { token, before }) &&
      !isNamedBehind(sentence, token)
    )
      return `pronoun:${word}`
    // "Hill followed his policies": another's, whom the sentence before names.
    if (/^(?:his|her)$/iu.test(word) && OF_ANOTHER.test(tokens[at - 1]?.lemma ?? '')) return `pronoun:${word}`
    // An object pronoun never means its own clause's subject ("Poisson asked him").
    if (
      (/^(?:him|them|it)$/iu.test(word) || (/^her$/iu.test(word) && token.fineTag === 'PRP')) &&
      isObject(tokens, at) &&
      !isEmptyIt(tokens, at) &&
      !hasClauseBefore(before) &&
      !isMadeSo(sentence, { token, before })
    )
      return `pronoun:${word}`
    // "Furnished with notes, it played …": the subject itself is named by nothing before it.
    if (/^(?:it|they)$/iu.test(word) && isSubject(token) && !before.some(isSubject)) return `pronoun:${word}`
    if (PLURAL.test(word) && !hasAntecedent(before, (other) => isPlural(sentence, other)))
      return `pronoun:${word}`
    // "Norway said its views were shared": views of what?
    if (/^(?:its|their|his|her)$/iu.test(word) && needsContent(tokens, at)) return `relational:${word}`
    if (
      NEUTER.test(word) &&
      !isEmptyIt(tokens, at) &&
      !hasAntecedent(before, (other) => isThing(other) && !isPersonToken(sentence, other))
    )
      return `pronoun:${word}`
    // "those resources" after "personal resources" stands in one sentence with what it means.
    if (
      ((/^(?:this|these|those)$/iu.test(word) && !isThoseOf(tokens, at)) ||
        (/^that$/iu.test(word) && (token.relation === 'det' || isThatNoun(sentence, tokens, at)))) &&
      !before.some((other) => other.lemma === tokens[at + 1]?.lemma)
    )
      return `pronoun:${word}`
    if (/^that$/iu.test(word) && isDemonstrative(tokens, at)) return `pronoun:${word}`
    if (
      /^(?:there|it)$/iu.test(word) &&
      token.relation !== 'expl' &&
      /^(?:is|was|are|were|has|have|had)$/iu.test(tokens[at + 1]?.text ?? '')
    )
      return `pronoun:${word}`
  }
  return null
}

/** "It became clear that …", "made it possible to …": what follows says what it is. */
function isEmptyIt(tokens: readonly Token[], at: number): boolean {
  const [token, next, third] = [tokens[at], tokens[at + 1], tokens[at + 2]]
  if (token === undefined || !/^it$/iu.test(token.text)) return false
  if (token.relation === 'expl') return true
  const isMade = /^(?:make|find|consider|think|deem|render)$/u.test(tokens[at - 1]?.lemma ?? '')
  return isMade && next?.tag === 'ADJ' && /^(?:to|for|that)$/u.test(third?.text ?? '')
}

/** "those who were asked", "those living in Elm": people; "older than those in Elm" behind what they are. */
function isThoseOf(tokens: readonly Token[], at: number): boolean {
  const [token, next] = [tokens[at], tokens[at + 1]]
  if (token === undefined || next === undefined || !/^those$/iu.test(token.text)) return false
  if (/^(?:who|whose)$/u.test(next.text)) return true
  if (/^VB[GN]$/u.test(next.fineTag) && next.relation.startsWith('acl')) return true
  return next.tag === 'ADP' && tokens.slice(0, at).some(({ fineTag }) => /^NNP?S$/u.test(fineTag))
}

function isSameThing(
  { text, start }: AnalysedSentence,
  { swap, word }: { swap: Span; word: string },
): boolean {
  const swapped = text.slice(swap.start - start, swap.end - start)
  return [PLURAL, NEUTER].some((pronoun) => pronoun.test(swapped) && pronoun.test(word))
}

/** Of the pronoun that a name was put for. */
function genderOf({ text, start }: AnalysedSentence, swap: Span): Gender | null {
  const word = text.slice(swap.start - start, swap.end - start)
  return PERSONAL.test(word) ? genderOfPronoun(word) : null
}

/** After a verb or preposition and not before a verb: "replaced it", not "it rose". */
function isObject(tokens: readonly Token[], at: number): boolean {
  if (!/^(?:VERB|ADP)$/u.test(tokens[at - 1]?.tag ?? '')) return false
  // "sought to have them work": never a subject.
  return /^(?:them|him)$/iu.test(tokens[at]?.text ?? '') || !/^(?:VERB|AUX)$/u.test(tokens[at + 1]?.tag ?? '')
}

/** "changed the lamps to make them brighter": what was done something to. */
function isMadeSo(
  { tokens }: AnalysedSentence,
  { token, before }: { token: Token; before: readonly Token[] },
): boolean {
  const verb = tokens[token.head]
  const form = PLURAL.test(token.text) ? 'NNS' : 'NN'
  return (
    verb?.lemma === 'make' &&
    verb.fineTag === 'VB' &&
    before.some(({ relation, fineTag }) => relation === 'obj' && fineTag === form)
  )
}

/** "the wall of Elm is like that of Oak": the wall. */
function isThatOf(tokens: readonly Token[], at: number): boolean {
  return tokens[at + 1]?.text === 'of' && tokens.slice(0, at).some(({ fineTag }) => fineTag === 'NN')
}

function hasClauseBefore(before: readonly Token[]): boolean {
  return before.some(
    (token) =>
      token.text === ',' ||
      /^(?:SCONJ|CCONJ)$/u.test(token.tag) ||
      /^(?:who|which|that|when|while)$/iu.test(token.text),
  )
}

/** What one thinks or asks for is always of something. */
const CONTENTFUL =
  /^(?:view|opinion|position|proposal|idea|suggestion|request|claim|argument|assessment|conclusion|recommendation|demand|concern|objection|remark|comment|stance|belief|prediction|warning|finding|approach|criticism|reaction|response|reply|reasoning|solution)$/u

function needsContent(tokens: readonly Token[], at: number): boolean {
  const noun = tokens.slice(at + 1, at + 4).findIndex((token) => token.tag === 'NOUN')
  const head = tokens[at + 1 + noun]
  const after = tokens[at + 2 + noun]
  if (noun < 0 || head === undefined || !CONTENTFUL.test(head.lemma)) return false
  return (
    after === undefined ||
    !/^(?:of|on|that|to|about|for|in|towards?|against|from|as|over|,|by)$/iu.test(after.text)
  )
}

/** "By 1950, that share had grown": the tagger is surer of it than the parser. */
function isThatNoun(sentence: AnalysedSentence, tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  if (token === undefined || tokens[at + 1]?.tag !== 'NOUN' || !/^[,;]$/u.test(tokens[at - 1]?.text ?? ''))
    return false
  // No clause hangs on the whole sentence's own verb by "that".
  const isOfRoot = token.relation === 'mark' && (sentence.tokens[token.head]?.head ?? 0) < 0
  // After an opening phrase no clause has begun that one could hang on.
  const isAfterPhrase = !tokens.slice(0, at).some(({ tag }) => /^(?:VERB|AUX)$/u.test(tag))
  return token.fineTag === 'DT' || isOfRoot || isAfterPhrase
}

/** "that year", "to that": not the conjunction or the relative. */
function isDemonstrative(tokens: readonly Token[], at: number): boolean {
  const previous = tokens[at - 1]
  const next = tokens[at + 1]
  if (previous === undefined || next === undefined) return true
  if (previous.tag === 'ADP')
    return (
      !isThatOf(tokens, at) &&
      (!/^(?:out|up|on|off|in)$/iu.test(previous.text) || !/^(?:VERB|AUX)$/u.test(tokens[at - 2]?.tag ?? ''))
    )
  return /^[.;]$/u.test(next.text)
}

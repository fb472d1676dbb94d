import type { Span } from '@/lib/domain/article/span'
import type { FactDraft } from '../claim'
import { describeTerm, readTerm } from './define'
import { toQuote, type FactPattern } from './pattern'
import {
  countWords,
  findChild,
  findConfidence,
  findMentionAt,
  findPhrase,
  isSelfContained,
  listChildren,
  quotePhrase,
  readSentence,
  sayPhrase,
  type Reading,
} from './reading'

const MIN_CONFIDENCE = 0.5
const MIN_WORDS = 4
const MAX_WORDS = 18

/** "X is the largest N in P", "X became the first N to …": there is one such, so it can be asked for. */
export const superlative: FactPattern = {
  id: 'superlative',
  find: (document, sentence) => {
    if (
      !/(?<!\p{L})the (?:[\p{L}’'-]+ ){0,2}?(?:first|last|only|oldest|second|third|most|least|\p{L}{2,}est)(?!\p{L})/u.test(
        sentence.text,
      )
    )
      return []
    const reading = readSentence(document, sentence)
    return reading.tokens.flatMap((token, at) =>
      /^(?:NOUN|ADJ|PROPN)$/u.test(token.tag) ? findUnique(reading, at) : [],
    )
  },
}

function findUnique(reading: Reading, at: number): FactDraft[] {
  const { tokens } = reading
  const head = tokens[at]
  if (head === undefined || /^(?:NNS|NNPS)$/u.test(head.fineTag) || !isSuperlative(reading, at)) return []
  const copula = findChild(reading, at, /^cop$/u)
  const above = tokens[head.head]
  const isBecoming =
    head.relation === 'xcomp' && above !== undefined && above.lemma === 'become' && above.fineTag !== 'VB'
  const verb = copula >= 0 ? tokens[copula] : isBecoming ? above : undefined
  const subject = findChild(reading, copula >= 0 ? at : head.head, /^nsubj$/u)
  if (verb === undefined || subject < 0 || !/^(?:is|was|became)$/u.test(verb.text)) return []
  if (
    findConfidence(reading, [at, subject]) < MIN_CONFIDENCE ||
    listChildren(reading, subject, /^conj$/u).length > 0
  )
    return []
  if (listChildren(reading, copula >= 0 ? at : head.head, /^(?:aux|conj|mark|advcl)$/u).length > 0) return []
  const phrase = findPhrase(reading, at)
  if (
    phrase === null ||
    phrase.start < verb.end ||
    !/^\s*(?:the\s)?$/iu.test(reading.document.text.slice(verb.end, phrase.start))
  )
    return []
  const words = sayPhrase(reading, phrase)
  if (
    countWords(words) < MIN_WORDS ||
    countWords(words) > MAX_WORDS ||
    /(?<!\p{L})not(?!\p{L})/u.test(words) ||
    !isSelfContained(reading, [phrase])
  )
    return []
  return draftUnique(reading, { subject, verb: verb.text, words, phrase })
}

/** "the" with an ordinal or superlative on it, and something that says among which. */
function isSuperlative(reading: Reading, at: number): boolean {
  const { tokens } = reading
  if (tokens[findChild(reading, at, /^det$/u)]?.text.toLowerCase() !== 'the') return false
  const isRanked = listChildren(reading, at, /^(?:amod|advmod|nummod)$/u).some(
    (child) =>
      isRanking(tokens[child]?.text ?? '') ||
      listChildren(reading, child, /^advmod$/u).some((inner) =>
        /^(?:most|least)$/iu.test(tokens[inner]?.text ?? ''),
      ),
  )
  return isRanked && listChildren(reading, at, /^(?:nmod|acl|acl:relcl|nmod:poss|obl|compound)$/u).length > 0
}

function isRanking(word: string): boolean {
  return (
    /^(?:first|last|only|second|third|most|least)$/iu.test(word) ||
    /^(?:(?!interest|honest|modest|west|test|rest|best|latest|nearest|greatest|finest|forest)\p{L}{2,}est)$/iu.test(
      word,
    )
  )
}

type Unique = { subject: number; verb: string; words: string; phrase: Span }

function draftUnique(reading: Reading, { subject, verb, words, phrase }: Unique): FactDraft[] {
  const mention = findMentionAt(reading, subject)
  // "Hill's theory was the first": not Hill, whatever the tree says.
  const isOwner =
    mention !== null && reading.tokens.find(({ start }) => start >= mention.end)?.fineTag === 'POS'
  if (isOwner) return []
  const own = findPhrase(reading, subject)
  const term = own === null || mention !== null ? null : readTerm(reading, own)
  const answer = mention ?? (term === null ? null : describeTerm(reading, term))
  if (answer === null || answer.value !== null || answer.start >= phrase.start) return []
  const word =
    answer.type === 'person'
      ? 'Who'
      : answer.type === 'place' && answer.detail === 'country'
        ? 'Which country'
        : answer.type === 'organisation'
          ? 'Which organisation'
          : 'What'
  const quote = toQuote(answer)
  return [
    {
      kind: 'comparison',
      span: { start: Math.min(answer.start, phrase.start), end: Math.max(answer.end, phrase.end) },
      answer: quote,
      mention: answer,
      arguments: { subject: quote, rank: quotePhrase(reading, phrase) },
      // An untyped name may be a person's: then a gap is safer.
      question: answer.type === 'name' ? null : `${word} ${verb} ${words}?`,
      standsAlone: false,
      aliases: [],
    },
  ]
}

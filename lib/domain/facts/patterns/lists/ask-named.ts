import type { Span } from '@/lib/domain/article/span'
import { isFiniteForm } from '../../tree/clause'
import {
  countWords,
  findPhrase,
  findPhraseFrom,
  isSelfContained,
  PLAIN_PHRASE,
  sayPhrase,
  type Reading,
} from '../reading'
import type { AskedList, List } from './find-lists'
import { readSmallNumber, sayNumber } from './number-word'

const MAX_WORDS = 12
const MOST_WANTED = 3
const LEAD = /(?:,|\s?[—–(])? ?(?<!\p{L})(?:such as|including|like|e\.g\.,?|for example,?)\s$/iu
const COLON = /(?:\s?[:—–]\s?|,\s)(?:the |an? )?$/u
const INCLUDE = /\s(?:include|includes|included)\s$/u
const VAGUE =
  /^(?:people|thing|one|other|area|place|way|part|case|issue|topic|name|factor|example|reason|activity|country|city|thing|item|element|aspect|group|word|person|feature)$/u

/** "three motives for trade: A, B and C": counted before, so that the list is known to be whole. */
export function askCounted(reading: Reading, list: List): AskedList | null {
  const { document, sentence, tokens } = reading
  const before = document.text.slice(sentence.start, list.span.start)
  if (!COLON.test(before)) return null
  const count = list.members.length
  const number = tokens.findLastIndex(
    (token) => token.end <= list.span.start && readSmallNumber(token.text) === count,
  )
  if (number < 0 || hasLaterVerb(reading, { from: number, to: list.span.start })) return null
  const noun = findPhraseFrom(
    reading,
    number,
    /^(?:appos|conj|cc|punct|acl:relcl|parataxis|dep|case|cop|nsubj|advcl|aux)$/u,
  )
  if (noun === null || !/^NNP?S$/u.test(tokens[noun.head]?.fineTag ?? '')) return null
  const end = Math.min(noun.span.end, endBefore(reading, list.span.start))
  const phrase = { start: noun.span.start, end }
  const words = sayPhrase(reading, phrase)
  if (countWords(words) < 4 || countWords(words) > MAX_WORDS || !isSelfContained(reading, [phrase]))
    return null
  return {
    question: `What are the ${words} that the article names?`,
    wanted: count,
    span: { start: phrase.start, end: list.span.end },
  }
}

/** Where the words before the colon or comma end. */
function endBefore({ document, sentence }: Reading, start: number): number {
  return sentence.start + document.text.slice(sentence.start, start).replace(COLON, '').length
}

function hasLaterVerb({ tokens }: Reading, { from, to }: { from: number; to: number }): boolean {
  return tokens.slice(from).some((token) => token.end <= to && isFiniteForm(token.fineTag))
}

/** True where the list is begun as examples of something: more could be said. */
export function isExamples(reading: Reading, { span }: List): boolean {
  return LEAD.test(beforeList(reading, span))
}

/** "closed systems include A and B": examples, of which some are wanted. */
export function askIncluded(reading: Reading, list: List): AskedList | null {
  const { sentence, tokens } = reading
  const before = beforeList(reading, list.span)
  if (!INCLUDE.test(before)) return null
  const stop = sentence.start + before.replace(INCLUDE, '').length
  const noun = findSubject(
    reading,
    tokens.findLastIndex((token) => token.end <= stop),
  )
  if (noun === null) return null
  const words = sayPhrase(reading, noun).replace(/^(?:the|some|many|other|several|various) /iu, '')
  const count = countWords(words)
  if (
    count < 2 ||
    count > MAX_WORDS ||
    !isSelfContained(reading, [noun]) ||
    !isSelfContained(reading, [list.span])
  )
    return null
  const wanted = Math.min(list.members.length, MOST_WANTED)
  return {
    question: `Which ${words} does the article give as examples? Name ${sayNumber(wanted)}.`,
    wanted,
    span: { start: noun.start, end: list.span.end },
  }
}

/** The words before the list, its article left out. */
function beforeList({ document, sentence }: Reading, { start }: Span): string {
  return document.text.slice(sentence.start, start).replace(/(?<!\p{L})(?:the|an?)\s$/iu, '')
}

/** A plural subject that ends here and says enough by itself. */
function findSubject(reading: Reading, at: number): Span | null {
  const { tokens } = reading
  const last = tokens[at]
  const word = tokens.findIndex(
    (token, index) => index <= at && /^nsubj/u.test(token.relation) && /^NNP?S$/u.test(token.fineTag),
  )
  const phrase = word < 0 ? null : findPhrase(reading, word, PLAIN_PHRASE)
  const token = tokens[word]
  if (phrase === null || token === undefined || last === undefined || phrase.end !== last.end) return null
  return VAGUE.test(token.lemma) && countWords(sayPhrase(reading, phrase)) < 3 ? null : phrase
}

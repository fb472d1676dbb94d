import { overlaps } from '@/lib/domain/article/span'
import type { AnalysedSentence } from '@/lib/domain/language/document'
import { JUDGING_WORDS } from './lexicons'

/** A text of fewer sentences shows too little of its kind. */
const LEAST_SENTENCES = 6
/** Shorter ones are headings and labels. */
const LEAST_WORDS = 5

/** Letters between quotation marks: fewer are a title or a term. */
const LEAST_SPEECH = 25

/** What a lesson has little of; the largest share of sentences for each. */
const LIMITS: readonly { most: number; is: (text: string, sentence: AnalysedSentence) => boolean }[] = [
  {
    most: 0.15,
    is: (_, { quotes }) => quotes.some(({ start, end }) => end - start >= LEAST_SPEECH),
  },
  { most: 0.08, is: (text) => /(?<!\p{L})(?:says?|said|told)(?!\p{L})/iu.test(text) },
  // "World War I" and "Act I" are no persons.
  { most: 0.08, is: (text) => /(?<!\p{L})(?:(?<!\p{Lu}\p{L}+ )I|my|me|mine)(?!\p{L})/u.test(text) },
  { most: 0.2, is: (text) => /(?<!\p{L})(?:you|your|yours)(?!\p{L})/iu.test(text) },
  { most: 0.12, is: (text) => JUDGING_WORDS.test(text) },
  { most: 0.05, is: (text) => /!/u.test(text) },
  {
    most: 0.04,
    is: (text) =>
      /(?<!\p{L})(?:yesterday|tomorrow|tonight|on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:last|next|this|coming|past) (?:few )?(?:week|weekend|month|year|season)s?)(?!\p{L})/iu.test(
        text,
      ),
  },
]

/** One sign that it teaches: a source in brackets or a figure's empty ones, a term made known, what is so of a whole kind. */
const TEACHES =
  /\(\s*\)|\((?:see |e\.g\.|\p{Lu}[^()]*\d{4})|(?<!\p{L})(?:refers? to|(?:is|are|was|were) (?:also |often |commonly )?(?:called|known as|defined as|referred to as))(?!\p{L})/u
/** A year or century long gone. */
const LONG_AGO = /(?<!\d)1\d{3}s?(?!\d)|(?<!\p{L})(?:BCE?|century)(?!\p{L})/u
/** A source as scholars give it: whose text is full of these may tell tales of its author and ask its reader things. */
const CITES = /\((?:see |e\.g\.,? )?\p{Lu}[^()]*(?:,|et al\.?) (?:19|20)\d{2}\p{Ll}?(?:[;,][^()]*)?\)/u
/** From these shares of sentences with such a sign, or in the general present, it teaches. */
const LEAST_TAUGHT = 0.05
const WELL_TAUGHT = 0.1
const LEAST_GENERAL = 0.25
const LEAST_LONG_AGO = 0.1
/** More than this of a history is not told in the present. */
const MOST_PRESENT = 0.4
const LEAST_CITED = 0.08

/**
 * True for a text that explains and does not argue, report or review: a chapter, an encyclopaedia's article. Its author is
 * nobody's party; what "must" or "may" be in it is the rule that it explains, and "we" is mankind.
 */
export function isLesson(sentences: readonly AnalysedSentence[]): boolean {
  const read = sentences
    .filter(({ tokens }) => tokens.length >= LEAST_WORDS)
    .map((sentence) => ({ sentence, text: withoutQuotes(sentence) }))
  if (read.length < LEAST_SENTENCES) return false
  const share = (is: (text: string, sentence: AnalysedSentence) => boolean) =>
    read.filter(({ text, sentence }) => is(text, sentence)).length / read.length
  if (share((text) => CITES.test(text)) >= LEAST_CITED) return true
  const taught = share((text) => TEACHES.test(text))
  const isTeaching =
    taught >= LEAST_TAUGHT ||
    share(isGeneral) >= LEAST_GENERAL ||
    (share((text) => LONG_AGO.test(text)) >= LEAST_LONG_AGO && share(isInPresent) <= MOST_PRESENT)
  // Of a short text a single sentence is a large share.
  const slack = taught >= WELL_TAUGHT ? 1 / read.length : 0
  return isTeaching && LIMITS.every(({ most, is }) => share(is) <= Math.max(most, slack))
}

function isInPresent(_: string, { tokens }: AnalysedSentence): boolean {
  return tokens.some(({ fineTag }) => fineTag === 'VBZ' || fineTag === 'VBP')
}

/** True for what is given with its source in brackets: a finding, in whatever text. */
export function isSourced({ text }: AnalysedSentence): boolean {
  return CITES.test(text)
}

/** In the present, of nobody with a name. */
function isGeneral(text: string, sentence: AnalysedSentence): boolean {
  return (
    isInPresent(text, sentence) &&
    !sentence.tokens.some(({ tag }) => tag === 'PROPN') &&
    !/(?<!\p{L})(?:I|you|your|my)(?!\p{L})/iu.test(text)
  )
}

function withoutQuotes({ text, start, quotes }: AnalysedSentence): string {
  return quotes
    .filter((quote) => overlaps(quote, { start, end: start + text.length }))
    .reduce((rest, quote) => {
      const from = Math.max(0, quote.start - start)
      const to = Math.min(text.length, quote.end - start)
      return rest.slice(0, from) + ' '.repeat(to - from) + rest.slice(to)
    }, text)
}

import { listMatches } from '@/lib/domain/article/list-matches'
import type { Span } from '@/lib/domain/article/span'
import { MONTH_PATTERN } from '../lists/calendar'
import { NUMBER_WORD_PATTERN, parseNumber } from '../lists/numbers'
import type { Mention, MentionDetail } from '../mention'

const DIGITS = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?`
const SCALE = '(?:hundred|thousand|million|billion|trillion|dozen)'
const QUANTITY = String.raw`(?:(?:${DIGITS})|${NUMBER_WORD_PATTERN}|a (?=${SCALE}))(?:[  ]?${SCALE})*`

/** `sign` is in every match and is looked for first: most sentences have no percentage and no century. */
type Pattern = { type: 'date' | 'number'; detail: MentionDetail; source: string; sign?: RegExp }

/** In this order: a stretch belongs to the first pattern that takes it. */
const PATTERNS: readonly Pattern[] = [
  { type: 'date', detail: 'day', sign: /\d{4}/u, source: String.raw`\b(?:\d{1,2} ${MONTH_PATTERN},? \d{4}|${MONTH_PATTERN} \d{1,2}(?:st|nd|rd|th)?,? \d{4})\b` },
  { type: 'date', detail: 'month', sign: /\d{4}/u, source: String.raw`\b${MONTH_PATTERN},? \d{4}\b` },
  { type: 'date', detail: 'day', sign: /\d/u, source: String.raw`\b(?:\d{1,2} ${MONTH_PATTERN}|${MONTH_PATTERN} \d{1,2}(?:st|nd|rd|th)?)\b(?!,? \d)` },
  { type: 'date', detail: 'century', sign: /00s/u, source: String.raw`\b1[1-9]00s\b` },
  { type: 'date', detail: 'decade', sign: /\d0s/iu, source: String.raw`\b(?:early |late |mid-)?(?:1[5-9]|20)\d0s\b` },
  { type: 'date', detail: 'century', sign: / century/iu, source: String.raw`\b(?:\d{1,2}(?:st|nd|rd|th)|\p{Ll}+(?:teenth|tieth|first|second|third|fourth|fifth|ixth|eventh|ighth|inth|enth)) century\b` },
  { type: 'number', detail: 'money', sign: /[$£€¥]/u, source: String.raw`(?:\b(?:US|A|AU|C|NZ|HK|R)[  ]?)?[$£€¥][  ]?(?:${DIGITS})(?:[  ]?(?:${SCALE}|m|bn|k)\b)?` },
  { type: 'number', detail: 'percent', sign: /%|per ?cent/iu, source: String.raw`\b(?:(?:${DIGITS})|${NUMBER_WORD_PATTERN})(?:[  ]?%|[  -](?:percent|per cent)\b)` },
  { type: 'date', detail: 'year', sign: /\d/u, source: String.raw`\b(?:\d{1,3}(?:,\d{3})+|\d{1,4})[  ](?:BCE|BC|CE|AD)\b|(?<=\b(?:In|By|Since|Until|Around) )\d{3}(?=, )|(?<=\b(?:until|till|since)(?: about| around)? )\d{3}(?=[.,;)]|$)` },
  { type: 'date', detail: 'year', sign: /\d{4}/u, source: String.raw`(?<![\d.,$£€/-])\b(?:1[0-9]\d\d|20\d\d)\b(?![\d%]|[.,/-]\d)` },
  { type: 'number', detail: 'count', source: String.raw`\b(?<![\p{L}\d.,$£€#/:-])${QUANTITY}\b(?![%:/]|[.,]\d|-\p{L}|(?:st|nd|rd|th)\b)` },
] // prettier-ignore
const COMPILED = PATTERNS.map((pattern) => ({ ...pattern, expression: new RegExp(pattern.source, 'giu') }))

const ERA = /[ \u00a0](?:BCE|BC|CE|AD)$/u
const HEDGE =
  /\b(nearly|almost|about|around|approximately|roughly|some|an estimated|estimated|close to|more than|over|just over|less than|fewer than|under|just under|at least|at most|up to|as many as|as much as|only)\s$/iu
/** A year needs a sign that it is one: a preposition, a month, a bracket or a season before it. */
const YEAR_SIGN =
  /(?:\b(?:in|since|by|from|until|till|after|before|during|around|circa|c\.|ca\.|of|between|and|to|year|early|late|mid|spring|summer|autumn|winter|fall|(?:until|till|since|before|after) about)|[(–-])\s*$/iu
const MEASURES =
  /^\s?(?:km|kilometres?|kilometers?|miles?|metres?|meters?|m|cm|mm|feet|foot|ft|inches|acres?|hectares?|kg|kilograms?|grams?|g|pounds?|lbs?|tons?|tonnes?|litres?|liters?|degrees|°C|°F|mph|km\/h|square (?:km|kilometres|kilometers|miles|metres|meters|feet)|hours?|minutes?|seconds?|days?|weeks?|months?|years?)\b/iu

/** Dates, counts, measures, percentages and sums of money of one sentence. They do not overlap. */
export function findValues(sentence: Sentence): Mention[] {
  const { text: words } = sentence
  const found: Mention[] = []
  for (const { type, detail, expression, sign } of COMPILED) {
    if (sign?.test(words) === false) continue
    for (const match of listMatches(words, expression)) {
      const span = {
        start: sentence.start + match.index,
        end: sentence.start + match.index + match[0].length,
      }
      if (found.some((other) => span.start < other.end && other.start < span.end)) continue
      const mention = describeValue({ sentence, span, type, detail })
      if (mention !== null) found.push(mention)
    }
  }
  return found.sort((a, b) => a.start - b.start)
}

/** A sentence in its article, with its words. */
type Sentence = Span & { text: string }

type Found = { sentence: Sentence; span: Span; type: 'date' | 'number'; detail: MentionDetail }

function describeValue({ sentence, span, type, detail }: Found): Mention | null {
  const { quote, before, after } = cutAround(sentence, span)
  const hasEra = detail === 'year' && ERA.test(quote)
  if (detail === 'year' && !hasEra && (!YEAR_SIGN.test(before) || !/\d$/u.test(quote))) return null
  if (/\[$/u.test(before) || /^\]/u.test(after)) return null
  // "its 2008 launch": a bare number like a year, and nothing counted after it, is a year that says when of a name.
  if (detail === 'count' && /^(?:1\d|20)\d\d$/u.test(quote) && findUnit({ after, span, detail }) === null) {
    return {
      ...span,
      text: quote,
      type: 'date',
      detail: 'year',
      hedge: null,
      unit: null,
      entity: quote,
      value: Number(quote),
    }
  }
  const hedge = type === 'number' ? findHedge(before, span.start) : null
  const base = { ...span, text: quote, type, hedge, unit: null }
  if (type === 'date')
    return {
      ...base,
      detail: detail === 'century' && isDecade(quote, sentence.text) ? 'decade' : detail,
      entity: quote.toLowerCase(),
      value: detail === 'year' ? readYear(quote) : Number(/\d{4}/u.exec(quote)?.[0] ?? NaN) || null,
    }
  const value = parseNumber(quote)
  if (value === null) return null
  const unit = findUnit({ after, span, detail })
  const isMeasure = detail === 'count' && MEASURES.test(after)
  return {
    ...base,
    detail: isMeasure ? 'measure' : detail,
    entity: `${value} ${unit?.text ?? detail}`.toLowerCase(),
    value,
    unit,
  }
}

function cutAround({ text, start }: Sentence, span: Span): { quote: string; before: string; after: string } {
  const [from, to] = [span.start - start, span.end - start]
  return { quote: text.slice(from, to), before: text.slice(0, from), after: text.slice(to) }
}

/** Years before our era count down, so that dates stand in order. */
function readYear(quote: string): number | null {
  const year = Number(/\d[\d,]*/u.exec(quote)?.[0].replaceAll(',', '') ?? NaN) || null
  return year !== null && /BCE?$/u.test(quote) ? -year : year
}

/** "the 1800s" are a hundred years, unless the sentence counts in tens: "the 1800s and the 1820s". */
function isDecade(quote: string, sentence: string): boolean {
  if (!quote.endsWith('00s')) return false
  return (
    /(?<!\p{L})decades?(?!\p{L})/iu.test(sentence) ||
    new RegExp(`${quote.slice(0, 2)}[1-9]0s`, 'u').test(sentence)
  )
}

function findHedge(before: string, at: number): Mention['hedge'] {
  const words = HEDGE.exec(before)?.[1]
  if (words === undefined) return null
  return { start: at - 1 - words.length, end: at - 1, text: words }
}

/** The noun that is counted: up to three words on, the last before a verb, preposition or sign. */
function findUnit({
  after,
  span,
  detail,
}: {
  after: string
  span: Span
  detail: MentionDetail
}): Mention['unit'] {
  if (detail !== 'count') return null
  const measure = MEASURES.exec(after)?.[0]
  const words =
    measure ??
    /^ (?:[\p{L}’'-]+ ){0,2}?[\p{L}-]*\p{Ll}s\b|^ (?:people|children|men|women|police|percent)\b/u.exec(
      after,
    )?.[0]
  if (words === undefined || /\b(?:of|in|and|or|the|to|at|by|for|from|was|is|has|years’)\b/u.test(words))
    return null
  const start = span.end + (words.length - words.trimStart().length)
  return { start, end: span.end + words.length, text: words.trim() }
}

import { readDate, writeDate } from './dates'
import { foldText } from './fold'
import { getScale, readNumberWords } from './number-words'
import { readDigits } from './read-number'
import { findUnit } from './units'

/**
 * One meaningful part of an answer. `text` is its one spelling: equal texts of equal kinds are equal parts.
 * `readings` holds the values of a number or date, several where its notation is ambiguous.
 */
export type Token = {
  kind: 'word' | 'code' | 'number' | 'ordinal' | 'unit' | 'bound' | 'date'
  text: string
  readings: string[]
}

const ARTICLES = new Set(['a', 'an', 'the'])
const APPROXIMATE = new Set([
  'nearly',
  'almost',
  'about',
  'around',
  'approximately',
  'approx',
  'roughly',
  'circa',
  'ca',
  'some',
  'estimated',
])
const BOUNDS: { words: string[]; sign: string }[] = [
  ...['more than', 'over', 'at least', 'above', 'upwards of', 'no fewer than', 'no less than'].map(
    (phrase) => ({ words: phrase.split(' '), sign: '>' }),
  ),
  ...['less than', 'fewer than', 'under', 'below', 'up to', 'at most', 'no more than'].map((phrase) => ({
    words: phrase.split(' '),
    sign: '<',
  })),
].sort((a, b) => b.words.length - a.words.length)
const DATE_LEAD = /^(?:(?:on|in|since|by|at|during|it|was|is)\s+)+/
const PIECE =
  /([$€£¥])|((?<![\p{L}\p{N}.,-])-)?(\d{1,3}(?:[ ']\d{3}(?!\d))+(?:[.,]\d+)?|\d+(?:[.,]\d+)*)([\p{L}]*)|([\p{L}\p{N}][\p{L}\p{N}']*[+#]*)|([%°])/gu

/**
 * Takes an answer apart so that what does not matter (case, accents, articles, punctuation, hyphens, the way a number or
 * date is written) is gone and what matters (words, digits, units) is left. Everything that grades a text reads only this.
 */
export function canonicalise(text: string): Token[] {
  const folded = foldText(text)
  const date = readDate(trimPunctuation(folded).replace(DATE_LEAD, ''))
  if (date.length > 0) {
    const readings = date.map(writeDate).sort()
    return [{ kind: 'date', text: readings.join('|'), readings }]
  }
  return dropIdleWords(joinNumbers(split(folded)))
}

/** The tokens as one string: equal strings are graded equally. */
export function writeCanonical(tokens: readonly Token[]): string {
  return tokens
    .map(({ kind, text }) => (kind === 'word' || kind === 'code' ? text : `${kind}:${text}`))
    .join(' ')
}

function trimPunctuation(text: string): string {
  return text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')
}

/** Raw pieces; numbers in words are still words. */
function split(folded: string): Token[] {
  let text = folded
    .replace(/\b(?:\p{L}\.){2,}\p{L}?/gu, (letters) => letters.replaceAll('.', ''))
    .replaceAll('&', ' and ')
  text = text.replace(/\bper cent\b/g, '%')
  const tokens: Token[] = []
  let currency: string | null = null
  for (const [, sign, minus, digits, tail, word, mark] of text.matchAll(PIECE)) {
    if (sign !== undefined) currency = sign
    else if (digits !== undefined) {
      tokens.push(
        ...readNumberPiece({
          digits: `${minus ?? ''}${digits}`,
          tail: tail ?? '',
          isMoney: currency !== null,
        }),
      )
      if (currency !== null) tokens.push(makeToken('unit', findUnit(currency) ?? currency))
      currency = null
    } else if (word !== undefined) tokens.push(readWord(word))
    else if (mark !== undefined) tokens.push(makeToken('unit', findUnit(mark) ?? mark))
  }
  return tokens
}

function readWord(word: string): Token {
  const text = word.replaceAll("'", '')
  return /\d/.test(text) ? makeToken('code', text) : makeToken('word', text)
}

/** "21st", "1980s", "5km", "$5bn", "2,000". */
function readNumberPiece({
  digits,
  tail,
  isMoney,
}: {
  digits: string
  tail: string
  isMoney: boolean
}): Token[] {
  const values = readDigits(digits)
  // "10.5.3" or "1,2,3" is no number: kept sign by sign, so that it is compared exactly.
  if (values.length === 0) return [makeToken('code', `${digits}${tail}`)]
  if (tail === '') return [makeNumber(values)]
  if (/^(?:st|nd|rd|th)$/.test(tail)) return [makeToken('ordinal', String(values[0]))]
  const scale =
    tail === 'k'
      ? 1000
      : /^(?:bn|b)$/.test(tail)
        ? 1e9
        : /^(?:mn|mln)$/.test(tail) || (tail === 'm' && isMoney)
          ? 1e6
          : null
  if (scale !== null) return [makeNumber(values.map((value) => value * scale))]
  const unit = findUnit(tail)
  if (unit !== null && tail !== 's') return [makeNumber(values), makeToken('unit', unit)]
  return [makeToken('code', `${digits}${tail}`)]
}

/** Number words become numbers; "5 million" becomes one number; a measure after a number becomes a unit. */
function joinNumbers(tokens: readonly Token[]): Token[] {
  const words = tokens.map((token) => (token.kind === 'word' ? token.text : ''))
  const joined: Token[] = []
  let index = 0
  while (index < tokens.length) {
    const token = tokens[index]
    if (!token) break
    const last = joined.at(-1)
    const isAfterNumber = token.kind === 'word' && last?.kind === 'number'
    const scale = isAfterNumber ? getScale(token.text) : null
    const unit = isAfterNumber ? (token.text === 'second' ? 'second' : findUnit(token.text)) : null
    const number = token.kind === 'word' ? readNumberWords(words, index) : null
    if (scale !== null && last)
      joined.splice(-1, 1, makeNumber(last.readings.map((value) => Number(value) * scale)))
    else if (unit !== null) joined.push(makeToken('unit', unit))
    else if (number !== null)
      joined.push(number.isOrdinal ? makeToken('ordinal', String(number.value)) : makeNumber([number.value]))
    else joined.push(token)
    index = scale === null && unit === null && number !== null ? number.next : index + 1
  }
  return orderMoney(joined)
}

/** "$5 million" was read as 5, dollars, million: the scale belongs to the number. */
function orderMoney(tokens: Token[]): Token[] {
  const ordered: Token[] = []
  for (const token of tokens) {
    const unit = ordered.at(-1)
    const number = ordered.at(-2)
    const scale =
      token.kind === 'number' && unit?.kind === 'unit' && number?.kind === 'number' ? toScale(token) : null
    if (scale !== null && unit && number)
      ordered.splice(-2, 2, makeNumber(number.readings.map((value) => Number(value) * scale)), unit)
    else ordered.push(token)
  }
  return ordered
}

function toScale(token: Token): number | null {
  const value = Number(token.text)
  return value === 1000 || value === 1e6 || value === 1e9 || value === 1e12 ? value : null
}

/** Articles go, softeners before a number go, "to" between two numbers goes; an answer of nothing else stays. */
function dropIdleWords(tokens: readonly Token[]): Token[] {
  const bounded = markBounds(tokens.filter((token) => token.kind !== 'word' || !ARTICLES.has(token.text)))
  const kept = bounded.filter((token, index) => {
    if (token.kind !== 'word' || bounded[index + 1]?.kind !== 'number') return true
    return !(APPROXIMATE.has(token.text) || (token.text === 'to' && bounded[index - 1]?.kind === 'number'))
  })
  return kept.length > 0 ? kept : [...tokens]
}

/** "more than 100" and "over 100" are a bound and a number; "over the river" stays as it is. */
function markBounds(tokens: readonly Token[]): Token[] {
  const marked: Token[] = []
  for (let index = 0; index < tokens.length;) {
    const bound = BOUNDS.find(
      ({ words }) =>
        words.every((word, offset) => isWord(tokens[index + offset], word)) &&
        tokens[index + words.length]?.kind === 'number',
    )
    const token = tokens[index]
    if (bound) marked.push(makeToken('bound', bound.sign))
    else if (token) marked.push(token)
    index += bound ? bound.words.length : 1
  }
  return marked
}

function isWord(token: Token | undefined, word: string): boolean {
  return token?.kind === 'word' && token.text === word
}

function makeToken(kind: Token['kind'], text: string): Token {
  return { kind, text, readings: [text] }
}

function makeNumber(values: readonly number[]): Token {
  // Twelve digits are enough to undo the rounding of 0.1 × 1000 and keep every count exact.
  const readings = [...new Set(values.map((value) => String(Number(value.toPrecision(15)))))].sort()
  return { kind: 'number', text: readings.join('|'), readings }
}

import type { Span } from '@/lib/domain/article/span'
import type { Token } from '@/lib/domain/language/token'

/** Things said side by side, found by the signs between them. */
export type Row = { span: Span; parts: readonly Span[]; /** The first token after it. */ next: number }

const MAX_WORDS = 4

/**
 * "larceny, car theft, and vandalism" from this token on: plain nouns with what describes them, commas, and an "and" before
 * the last. The parser is often lost in such rows ("vandalism" becomes the subject); the signs are not. Null where anything
 * else stands in it.
 */
export function readRow(tokens: readonly Token[], from: number): Row | null {
  const parts: Span[] = []
  let at = from
  let isLast = false
  for (;;) {
    const end = findEnd(tokens, at)
    const [first, last] = [tokens[at], tokens[end - 1]]
    if (first === undefined || last === undefined || end - at < 1 || end - at > MAX_WORDS) return null
    if (!/^(?:NOUN|PROPN)$/u.test(last.tag) && last.fineTag !== 'VBG') return null
    parts.push({ start: first.start, end: last.end })
    at = skipBrackets(tokens, end)
    if (isLast) break
    const comma = tokens[at]?.text === ',' ? 1 : 0
    isLast = /^(?:and|or)$/u.test(tokens[at + comma]?.text ?? '')
    if (comma === 0 && !isLast) return null
    at += comma + (isLast ? 1 : 0)
    if (/^(?:the|an?)$/u.test(tokens[at]?.text ?? '')) at++
  }
  const [head] = parts
  const tail = parts.at(-1)
  return head === undefined || tail === undefined || parts.length < 2
    ? null
    : { span: { start: head.start, end: tail.end }, parts, next: at }
}

/** "water (H2O), methane (CH4)": said in other signs again. */
function skipBrackets(tokens: readonly Token[], from: number): number {
  if (tokens[from]?.text !== '(') return from
  const close = tokens.findIndex(({ text }, at) => at > from && text.endsWith(')'))
  return close < 0 || close - from > MAX_WORDS ? from : close + 1
}

function findEnd(tokens: readonly Token[], from: number): number {
  let at = from
  while (isPart(tokens[at])) at++
  return at
}

function isPart(token: Token | undefined): boolean {
  if (token === undefined || !/^[\p{L}][\p{L}’'-]*$/u.test(token.text) || /^[’']s?$/u.test(token.text))
    return false
  return (
    /^(?:NOUN|PROPN)$/u.test(token.tag) ||
    (token.tag === 'ADJ' && !/^(?:other|such|same|many|few|several|own)$/iu.test(token.text)) ||
    token.fineTag === 'VBG'
  )
}

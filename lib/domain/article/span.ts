import { sliceNarrow } from './narrow-text'

/** A stretch of an article's text in UTF-16 units, end exclusive: `text.slice(start, end)` is what it says. */
export type Span = { start: number; end: number }

/** A span with the exact words it covers. */
export type Quote = Span & { quote: string }

/** The span together with its words. */
export function quoteSpan(text: string, { start, end }: Span): Quote {
  return { start, end, quote: sliceNarrow(text, start, end) }
}

/** True when the quote is verbatim: the invariant of every fact, card, item and distractor. */
export function isVerbatim(text: string, quote: Quote): boolean {
  return (
    Number.isInteger(quote.start) &&
    quote.start >= 0 &&
    quote.start < quote.end &&
    quote.end <= text.length &&
    text.slice(quote.start, quote.end) === quote.quote
  )
}

/** True when the two spans share at least one unit. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}

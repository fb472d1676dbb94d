import type { Span } from '@/lib/domain/article/span'

/** A quotation that runs on without an end is left alone rather than swallowing the block. */
const MAX_QUOTE = 2500

/**
 * The stretches of a block between quotation marks, marks included. Straight marks are paired in order, as far as the
 * blanks around them allow: speech that goes on after a pause is often opened again without having been closed.
 */
export function findQuotes(text: string, block: Span): Span[] {
  const quotes: Span[] = []
  let open: { at: number; close: string } | null = null
  for (let at = block.start; at < block.end; at++) {
    const sign = text[at] ?? ''
    if (open !== null && at - open.at > MAX_QUOTE) open = null
    if (open !== null && sign === '"' && open.close === sign && isOpening(text, at)) {
      quotes.push({ start: open.at, end: open.at + text.slice(open.at, at).trimEnd().length })
      open = { at, close: sign }
    } else if (open !== null && open.close === sign) {
      quotes.push({ start: open.at, end: at + 1 })
      open = null
    } else if (open === null) {
      const close = closeOf({ text, at, sign })
      if (close !== null) open = { at, close }
    }
  }
  // Quoted paragraphs of one speech open each paragraph and close only the last.
  if (open !== null && open.close !== "'") quotes.push({ start: open.at, end: block.end })
  return quotes
}

function closeOf({ text, at, sign }: { text: string; at: number; sign: string }): string | null {
  if (sign === '“') return '”'
  if (sign === '«') return '»'
  // What can only close, where nothing is open, has lost its beginning, or means inches.
  if (sign === '"') return isClosing(text, at) ? null : '"'
  // A single mark opens only before a word and after a gap; elsewhere it is an apostrophe.
  const opens =
    sign === '‘' &&
    /^\p{L}/u.test(text.slice(at + 1, at + 3)) &&
    (at === 0 || /[\s(]/u.test(text[at - 1] ?? ''))
  return opens ? '’' : null
}

/** After a gap and before a word. */
function isOpening(text: string, at: number): boolean {
  return /[\s(]/u.test(text[at - 1] ?? ' ') && /^[\p{L}\p{N}]/u.test(text.slice(at + 1, at + 3))
}

/** After a word or sign and before a gap. */
function isClosing(text: string, at: number): boolean {
  return /[^\s(]/u.test(text[at - 1] ?? ' ') && /^(?:[\s.,;:!?)]|$)/u.test(text.slice(at + 1, at + 2))
}

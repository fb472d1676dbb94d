import type { Span } from '@/lib/domain/article/span'
import type { Mention } from '@/lib/domain/language/mention'
import { isInStatement, renderStatement } from '../statement'
import type { Asking } from './asking'

/** A sign that no article has. */
const MARK = '\u{E000}'

/**
 * A short sentence that was made out of a longer one, read anew: what asks for its answer then finds its own subject and verb,
 * which the longer sentence's tree hangs elsewhere. Null where the answer or its holder cannot be found in it.
 */
export function recastAsking(asking: Asking): Asking | null {
  const { document, sentence, statement, mention, holder } = asking
  if (holder !== null) return null
  const text = renderStatement(document.text, statement)
  const at = renderStatement(document.text, statement, { span: mention, by: MARK }).indexOf(MARK)
  const own = placeAt(mention, { text, at })
  if (own === null) return null
  const others = sentence.mentions.flatMap((other) => {
    if (other === mention || !isInStatement(statement, other)) return []
    const start = text.indexOf(other.text)
    return start < 0 || (start < own.end && own.start < start + other.text.length)
      ? []
      : (placeAt(other, { text, at: start }) ?? [])
  })
  const span = { start: 0, end: text.length }
  const { tokens } = document.reread(text, span)
  return {
    document: { ...document, text },
    sentence: {
      ...sentence,
      ...span,
      text,
      tokens,
      mentions: [...others, own].sort((a, b) => a.start - b.start),
      quotes: [],
      acronyms: [],
    },
    statement: { pieces: [span], swaps: [] },
    mention: own,
    holder,
  }
}

/** Null where the words differ, or a hedge that stands elsewhere would be lost. */
function placeAt(mention: Mention, { text, at }: { text: string; at: number }): Mention | null {
  const end = at + mention.text.length
  if (at < 0 || text.slice(at, end).toLowerCase() !== mention.text.toLowerCase()) return null
  const hedge = moveBy(mention.hedge, { text, by: at - mention.start })
  if (mention.hedge !== null && hedge === null) return null
  return { ...mention, start: at, end, hedge, unit: moveBy(mention.unit, { text, by: at - mention.start }) }
}

type Words = Span & { text: string }

function moveBy(words: Words | null, { text, by }: { text: string; by: number }): Words | null {
  if (words === null) return null
  const moved = { ...words, start: words.start + by, end: words.end + by }
  return text.slice(moved.start, moved.end).toLowerCase() === words.text.toLowerCase() ? moved : null
}

import type { AnalysedSentence } from '@/lib/domain/language/document'
import type { Mention } from '@/lib/domain/language/mention'

/** Whether a mention is a whole, clean answer in its place: not half of a longer expression, not in brackets or quotes. */
export function isAnswerWorthAsking(sentence: AnalysedSentence, mention: Mention): boolean {
  const before = sentence.text.slice(0, mention.start - sentence.start)
  const after = sentence.text.slice(mention.end - sentence.start)
  if (/\n/u.test(mention.text) || mention.text.length > 60 || mention.text.length < 2) return false
  if (/[-–/&]$|[“"‘'(]$|\p{L}[’']$/u.test(before) || /^[-–/&%]|^[”"]/u.test(after)) return false
  if (isInside(sentence, mention)) return false
  // A name right before or after another is half of it ("the Haqqani network", "Afghan President Ghani").
  if (mention.type !== 'number' && mention.type !== 'date' && (/^ \p{Lu}/u.test(after) || /\p{Lu}\p{L}* $/u.test(before.replace(/^\p{L}+ $/u, '')))) return false
  if (mention.type !== 'number' && mention.type !== 'date' && isModifier(sentence, mention)) return false
  return true
}

function isInside(sentence: AnalysedSentence, mention: Mention): boolean {
  if (sentence.quotes.some((quote) => quote.start <= mention.start && mention.end <= quote.end)) return true
  const before = sentence.text.slice(0, mention.start - sentence.start)
  return before.split('(').length > before.split(')').length
}

/** "the Taliban victory", "U.S. special forces": a name that only tells which kind. */
function isModifier(sentence: AnalysedSentence, mention: Mention): boolean {
  const at = sentence.tokens.findIndex((token) => token.start >= mention.end)
  const next = sentence.tokens[at]
  if (next === undefined || next.start - mention.end !== 1) return false
  return next.tag === 'NOUN' || (next.tag === 'ADJ' && sentence.tokens[at + 1]?.tag === 'NOUN')
}

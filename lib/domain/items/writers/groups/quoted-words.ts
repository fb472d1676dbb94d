import type { Holder } from '@/lib/domain/article/article'
import { listContentLemmas } from '@/lib/domain/facts/check/content-words'
import type { AnalysedSentence } from '@/lib/domain/language/document'

const MIN_WORDS = 6
const MAX_WORDS = 28
const MIN_CONTENT = 3
/** Words that mean something of a sentence before; "its" and "their" may mean something in the quotation itself. */
const POINTING =
  /(?<!\p{L})(?:he|she|him|his|hers?|they|them|it|this|these|those|there|here|such|then|also|too|another|either|both|same|today|yesterday|tomorrow|now)(?!\p{L})|^(?:["“‘(]|so|that|its|their|and|but|or|if|because|well|yes|no)(?!\p{L})/iu
const OPENS_WITH_MARK = /^["“‘([…]|\.\.|[[\]]/u

/**
 * What somebody says in so many words: the one quotation of a sentence that begins like a sentence, is all there and
 * can be understood by itself. "“The gate will last,” said Ada Hill."
 */
export function takeQuoted(sentence: AnalysedSentence, holder: Holder): string | null {
  const inside = sentence.quotes.filter(({ start, end }) => start < sentence.end && sentence.start < end)
  const [quote] = inside
  if (quote === undefined || inside.length > 1 || quote.start < sentence.start || quote.end > sentence.end)
    return null
  if (holder.start < quote.end && quote.start < holder.end) return null
  const words = sentence.text
    .slice(quote.start - sentence.start, quote.end - sentence.start)
    .replace(/^["“”]|["“”]$/gu, '')
    .replace(/\s+/gu, ' ')
    .replace(/[\s,.]+$/u, '')
    .trim()
  const count = words.split(' ').length
  if (count < MIN_WORDS || count > MAX_WORDS || !/^\p{Lu}/u.test(words)) return null
  if (POINTING.test(words) || OPENS_WITH_MARK.test(words) || /[?!:;()[\]"“”]|\.\.\.|…/u.test(words))
    return null
  const tokens = sentence.tokens.filter(({ start, end }) => quote.start <= start && end <= quote.end)
  return listContentLemmas(tokens).size >= MIN_CONTENT ? words : null
}

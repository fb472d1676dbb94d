import type { Sentence } from '@/lib/domain/article/article'
import { isVerbatim, overlaps, type Quote } from '@/lib/domain/article/span'
import type { SourceView } from './result-view'

export type SourceText = { text: string; sentences: readonly Sentence[] }

/** The quoted words within the sentence (or sentences) that they stand in. Without the article, the words alone. */
export function makeSourceView(article: SourceText | null, quote: Quote | null): SourceView | null {
  if (quote === null) return null
  if (article === null || !isVerbatim(article.text, quote)) return { before: '', marked: quote.quote, after: '' }
  const around = article.sentences.filter((sentence) => overlaps(sentence, quote))
  const start = Math.min(quote.start, ...around.map((sentence) => sentence.start))
  const end = Math.max(quote.end, ...around.map((sentence) => sentence.end))
  return { before: article.text.slice(start, quote.start), marked: quote.quote, after: article.text.slice(quote.end, end) }
}

import type { Span } from '@/lib/domain/article/span'
import type { AnalysedDocument, AnalysedSentence } from '@/lib/domain/language/document'
import type { Mention } from '@/lib/domain/language/mention'
import { listTerms, type Term } from './termhood'

/** What the article makes of a phrase that stands in one of its sentences; undefined where it is no term's. */
export function findTerm(
  document: AnalysedDocument,
  { sentence, mention }: { sentence: AnalysedSentence; mention: Span },
): Term | undefined {
  const words = sentence.tokens.filter(({ start, end }) => mention.start <= start && end <= mention.end)
  const before = words.slice(0, -1).map(({ text }) => text.toLowerCase())
  return listTerms(document).get([...before, words.at(-1)?.lemma ?? ''].join(' '))
}

/** True for a common noun that is asked for as one of the article's own terms. */
export function isAskedAsTerm({ type, detail }: Mention): boolean {
  return type === 'term' && (detail === 'concept' || detail === 'topic')
}

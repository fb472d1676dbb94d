import type { Span } from '@/lib/domain/article/span'
import type { AnalysedSentence } from '@/lib/domain/language/document'
import type { Statement } from './statement'

/** What shorter wordings are made of; none may cut into the spans to keep (the answer, its holder). */
export type VariantRequest = {
  text: string
  sentence: AnalysedSentence
  statement: Statement
  keep: readonly Span[]
}

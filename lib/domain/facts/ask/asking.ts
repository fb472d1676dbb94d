import type { Holder } from '@/lib/domain/article/article'
import type { AnalysedDocument, AnalysedSentence } from '@/lib/domain/language/document'
import type { Mention } from '@/lib/domain/language/mention'
import type { Statement } from '../statement'

export type Asking = {
  document: AnalysedDocument
  sentence: AnalysedSentence
  statement: Statement
  mention: Mention
  /** Whom the claim is from; the question keeps naming it. */
  holder: Holder | null
}

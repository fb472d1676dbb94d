import type { Quote } from '@/lib/domain/article/span'
import type { AnalysedDocument, AnalysedSentence } from '@/lib/domain/language/document'
import type { Mention } from '@/lib/domain/language/mention'
import type { FactDraft } from '../claim'

/** One way in which sentences state facts: one file in this folder and one line in the registry. Pure and total. */
export type FactPattern = {
  id: string
  find: (document: AnalysedDocument, sentence: AnalysedSentence) => FactDraft[]
}

/** A mention's or token's words as a quote. */
export function toQuote({ start, end, text }: { start: number; end: number; text: string }): Quote {
  return { start, end, quote: text }
}

/** A draft that asks for a mention of the sentence. */
export function draftMention(
  sentence: AnalysedSentence,
  { mention, kind }: { mention: Mention; kind: FactDraft['kind'] },
): FactDraft {
  return {
    kind,
    span: { start: sentence.start, end: sentence.end },
    answer: toQuote(mention),
    mention,
    arguments: { value: toQuote(mention), ...(mention.unit === null ? {} : { unit: toQuote(mention.unit) }) },
    question: null,
    standsAlone: false,
    aliases: [],
  }
}

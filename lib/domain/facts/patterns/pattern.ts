import type { Quote } from '@/lib/domain/article/span'
import type { AnalysedDocument, AnalysedSentence } from '@/lib/domain/language/document'
import type { Mention } from '@/lib/domain/language/mention'
import type { FactDraft } from '../claim'
import { readFrame } from './frame'
import { readSentence } from './reading'

/** One way in which sentences state facts: one file in this folder and one line in the registry. Pure and total. */
export type FactPattern = {
  id: string
  find: (document: AnalysedDocument, sentence: AnalysedSentence) => FactDraft[]
}

/** A mention's or token's words as a quote. */
export function toQuote({ start, end, text }: { start: number; end: number; text: string }): Quote {
  return { start, end, quote: text }
}

export type MentionDraft = {
  /** With it the draft's arguments hold the other parts of the clause too. */
  document?: AnalysedDocument
  mention: Mention
  kind: FactDraft['kind']
}

/** A draft that asks for a mention of the sentence, with what its clause says of it. */
export function draftMention(
  sentence: AnalysedSentence,
  { document, mention, kind }: MentionDraft,
): FactDraft {
  return {
    kind,
    span: { start: sentence.start, end: sentence.end },
    answer: toQuote(mention),
    mention,
    arguments: {
      value: toQuote(mention),
      ...(mention.unit === null ? {} : { unit: toQuote(mention.unit) }),
      ...(document === undefined ? {} : readFrame(readSentence(document, sentence), mention)),
    },
    question: null,
    standsAlone: false,
    aliases: [],
  }
}

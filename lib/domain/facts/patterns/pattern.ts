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

export type AskedDraft = Pick<FactDraft, 'kind' | 'mention' | 'question'> & {
  answer: Quote
  /** What the answer is in the fact's arguments. */
  argument: 'cause' | 'term' | 'value'
  aliases?: readonly string[]
  pattern?: string
}

/** A draft of a whole sentence for whose answer the pattern has a question of its own, or none. */
export function draftAsked(
  { start, end }: AnalysedSentence,
  { kind, mention, question, answer, argument, aliases = [], pattern }: AskedDraft,
): FactDraft {
  return {
    kind,
    span: { start, end },
    answer,
    mention,
    arguments: { [argument]: answer },
    question,
    standsAlone: false,
    aliases,
    ...(pattern === undefined ? {} : { pattern }),
  }
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

import type { Quote } from '@/lib/domain/article/span'
import type { AnalysedSentence } from '@/lib/domain/language/document'
import type { Mention } from '@/lib/domain/language/mention'
import type { Fact, FactArguments, FactKind } from './fact'
import type { Statement } from './statement'

/** What a pattern finds in a sentence, before it is checked. */
export type FactDraft = {
  kind: FactKind
  /** The way of saying that it was found by, where ranking should tell it from others of its kind. */
  pattern?: string
  /** The words that settle it; the whole sentence unless less says it all. */
  span: { start: number; end: number }
  /** What is asked for, verbatim. */
  answer: Quote
  /** The answer as a mention, for typing and distractors; null for phrases. */
  mention: Mention | null
  arguments: FactArguments
  /** A question that the pattern can put safely, else null: then only a gap is made. */
  question: string | null
  /** True when the definition itself is stated, whatever the sentence around it does ("X (ACR)"). */
  standsAlone: boolean
  /** Other wordings of the answer that count. */
  aliases: readonly string[]
  /** The answer is a phrase that many would word otherwise: asked on cards and by pointing, never typed. */
  isOpen?: boolean
  /** The answer is a list: its parts in any order, and how many of them are asked for. */
  list?: { parts: readonly { text: string; accepted: readonly string[] }[]; wanted: number }
  /** Set against another: which of the two, with what would be said of both. */
  between?: { key: string; rival: string; rivalSource: Quote; tie: string }
}

/** A fact with what the writers need to ask for it. Working data: only `fact` leaves the engine. */
export type Claim = Omit<FactDraft, 'kind' | 'arguments'> & {
  fact: Fact
  sentence: AnalysedSentence
  /** The sentence as it can stand alone; null when it cannot, then only `question` is asked. */
  statement: Statement | null
  /** It asks for what the whole article is about: few such questions are enough. */
  isOwnSubject: boolean
  /** Judged, never asked for: the title or the country where all of it plays gives the answer. */
  isGiven: boolean
  /** The fullest name that the article has for the answer, where that is more than the answer's own words. */
  fullName: string | null
  /** It is understood only by who knows what the article is about: asked where there is little else. */
  isLastResort: boolean
  /** Said by the way, of what the article never comes back to: asked where there is little else. */
  isMinor: boolean
}

import type { Span } from '@/lib/domain/article/span'
import type { MentionType } from './token'

/** Finer than the type; two answers are of one kind only when both agree. */
export type MentionDetail =
  | 'country' | 'city' | 'state' | 'region' | 'place'
  | 'full-name' | 'surname'
  | 'acronym' | 'name'
  | 'year' | 'day' | 'month' | 'decade' | 'century'
  | 'singular' | 'plural' | 'concept' | 'topic'
  | 'count' | 'percent' | 'money' | 'measure' // prettier-ignore

/** A name, date or number where the article has it; `text` is verbatim. */
export type Mention = Span & {
  text: string
  type: MentionType
  detail: MentionDetail
  /** Who or what it is, shared by all names of one thing: "obama" for "Barack Obama" and "Obama". */
  entity: string
  /** The number's value, or the date's year; null for names. */
  value: number | null
  /** What is counted or measured: "attacks", "km". Null for names and dates. */
  unit: (Span & { text: string }) | null
  /** The words before a figure that soften it: "nearly". */
  hedge: (Span & { text: string }) | null
}

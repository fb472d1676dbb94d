import type { ClaimStatus, Holder } from '@/lib/domain/article/article'
import type { Quote } from '@/lib/domain/article/span'

export const FACT_KINDS = [
  'event',
  'definition',
  'acronym',
  'alias',
  'count',
  'date',
  'place',
  'role',
  'membership',
  'cause',
  'contrast',
  'comparison',
  'name',
] as const
export type FactKind = (typeof FACT_KINDS)[number]

/** Named parts of a fact, each verbatim: subject, value, unit, … */
export type FactArguments = Record<string, Quote>

/** Something worth a teacher's glance before accepting. */
export type FactWarning =
  'deictic-date' | 'unresolved-context' | 'contradiction' | 'garbled-nearby' | 'sensitive'

/**
 * A fact is the record everything hangs on: the exact words of the article that say one thing.
 * `id` is made from the engine's major version, the text's hash, the span and the kind.
 */
export type Fact = Quote & {
  id: string
  kind: FactKind
  status: ClaimStatus
  holder: Holder | null
  /** The words that soften a figure ("nearly", "about"); they stay in the stem. */
  hedge: string | null
  arguments: FactArguments
  /** 0 to 1; higher is more worth knowing. */
  salience: number
  /** The date the fact holds for, when the text gives one (ISO, possibly only a year). */
  asOf: string | null
  warnings: FactWarning[]
}

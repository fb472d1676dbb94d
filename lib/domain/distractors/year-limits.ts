import type { Claim } from '@/lib/domain/facts/claim'
import type { AnalysedDocument } from '@/lib/domain/language/document'
import { listShownMentions } from './shown'

/** Years that the stem leaves open, both included. */
export type YearLimits = { least: number; most: number }

/**
 * On the key's side of every other date of the stem ("in 1950 … and in _____ it was reduced further"), in its decade or
 * century, and not after the article's latest.
 */
export function findYearLimits(
  { sentences, publishedAt }: AnalysedDocument,
  { claim, value }: { claim: Claim; value: number },
): YearLimits {
  const years = sentences
    .flatMap((sentence) => sentence.mentions)
    .flatMap((other) => (other.type === 'date' && other.value !== null ? [other.value] : []))
  const published = publishedAt === null ? NaN : Number(publishedAt.slice(0, 4))
  let most = Math.max(...years, ...(Number.isNaN(published) ? [] : [published]))
  let least = -Infinity
  for (const other of listShownMentions(claim)) {
    if (other.type !== 'date' || other.value === null) continue
    if (other.detail === 'decade') {
      least = Math.max(least, other.value)
      most = Math.min(most, other.value + 9)
    } else if (other.value < value) least = Math.max(least, other.value + 1)
    else if (other.value > value) most = Math.min(most, other.value - 1)
  }
  return { least, most: Math.max(most, value) }
}

import type { Claim } from '@/lib/domain/facts/claim'
import type { AnalysedDocument } from '@/lib/domain/language/document'
import { listShownMentions } from './shown'

/** Years that the stem leaves open, both included. */
export type YearLimits = { least: number; most: number }

const EXPECTED =
  /(?<!\p{L})(?:will|would|expect(?:s|ed)?|forecast|predict(?:s|ed)?|plans? to|aims? to|estimated to|between now and|by (?:the end of )?20\d\d)(?!\p{L})/iu

/**
 * On the key's side of every other date of the stem ("in 1950 … and in _____ it was reduced further"), in its decade or
 * century, and not after the article's latest.
 */
export function findYearLimits(
  { sentences, publishedAt }: AnalysedDocument,
  { claim, value }: { claim: Claim; value: number },
): YearLimits {
  const yearsOf = (list: typeof sentences): number[] =>
    list
      .flatMap((sentence) => sentence.mentions)
      .flatMap((other) => (other.type === 'date' && other.value !== null ? [other.value] : []))
  // What is only expected has not happened yet.
  const told = yearsOf(sentences.filter(({ text }) => !EXPECTED.test(text)))
  const years = told.length > 0 ? told : yearsOf(sentences)
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

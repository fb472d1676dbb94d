import type { Claim } from '@/lib/domain/facts/claim'
import type { AnalysedDocument, AnalysedSentence } from '@/lib/domain/language/document'
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
  document: AnalysedDocument,
  { claim, value }: { claim: Claim; value: number },
): YearLimits {
  let most = findLatest(document)
  let least = -Infinity
  for (const other of listShownMentions(claim)) {
    if (other.type !== 'date' || other.value === null) continue
    if (other.detail === 'decade' || other.detail === 'century') {
      least = Math.max(least, other.value)
      most = Math.min(most, other.value + (other.detail === 'decade' ? 9 : 99))
    } else if (other.value < value) least = Math.max(least, other.value + 1)
    else if (other.value > value) most = Math.min(most, other.value - 1)
  }
  return { least, most: Math.max(most, value) }
}

const cache = new WeakMap<AnalysedDocument, number>()

/** The last year that the article tells of, read once; what is only expected has not come yet. */
function findLatest(document: AnalysedDocument): number {
  const known = cache.get(document)
  if (known !== undefined) return known
  const { sentences, publishedAt } = document
  const told = listYears(
    sentences.filter(({ text, mentions }) => mentions.length > 0 && !EXPECTED.test(text)),
  )
  const published = publishedAt === null ? [] : [Number(publishedAt.slice(0, 4))].filter(Number.isFinite)
  const latest = [...(told.length > 0 ? told : listYears(sentences)), ...published].reduce(
    (last, year) => Math.max(last, year),
    -Infinity,
  )
  cache.set(document, latest)
  return latest
}

function listYears(sentences: readonly AnalysedSentence[]): number[] {
  return sentences
    .flatMap((sentence) => sentence.mentions)
    .flatMap((other) => (other.type === 'date' && other.value !== null ? [other.value] : []))
}

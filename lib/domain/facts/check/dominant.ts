import type { AnalysedDocument } from '@/lib/domain/language/document'

const MIN_SHARE = 0.2
const MIN_SENTENCES = 4
/** It must lead the next person or place by this much, or the article has two subjects. */
const LEAD = 1.8

/** The person or place that the article is about: asking for it again and again teaches nothing. Null when there is no such. */
export function findDominantEntity(document: AnalysedDocument): string | null {
  const counts = new Map<string, number>()
  for (const sentence of document.sentences) {
    for (const entity of new Set(
      sentence.mentions.filter((mention) => mention.value === null).map((mention) => mention.entity),
    )) {
      counts.set(entity, (counts.get(entity) ?? 0) + 1)
    }
  }
  const ranked = [...counts].sort(([, a], [, b]) => b - a)
  const [first, second] = ranked
  if (first === undefined) return null
  const [entity, count] = first
  const isOften = count >= MIN_SENTENCES && count >= document.sentences.length * MIN_SHARE
  return isOften && count >= (second?.[1] ?? 0) * LEAD ? entity : null
}

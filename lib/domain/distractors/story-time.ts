import type { AnalysedDocument, AnalysedSentence } from '@/lib/domain/language/document'

/** So many sentences on either side tell when a thing happened. */
const NEAR = 8
/** Looked into further, for a whole section may name its year once. */
const FAR = 25

const cache = new WeakMap<AnalysedDocument, ReadonlyMap<number, readonly number[]>>()

/** The years that each sentence names, by its index; read once. */
function yearsBySentence(document: AnalysedDocument): ReadonlyMap<number, readonly number[]> {
  const known = cache.get(document)
  if (known !== undefined) return known
  const years = new Map(document.sentences.map((sentence) => [sentence.index, listYears(sentence)]))
  cache.set(document, years)
  return years
}

/** Years, and those of months and whole dates; a reference in brackets ("(Hill 2007)") tells of no event. */
function listYears({ mentions, text, start }: AnalysedSentence): number[] {
  return mentions.flatMap((mention) =>
    mention.type === 'date' &&
    mention.value !== null &&
    !isInBrackets(text.slice(0, mention.start - start)) &&
    /^(?:year|month|day|decade)$/u.test(mention.detail)
      ? [mention.value]
      : [],
  )
}

function isInBrackets(before: string): boolean {
  return before.split(/[([]/u).length > before.split(/[)\]]/u).length
}

/**
 * When a sentence plays: its own year, else that of the nearest sentence before it, else after it; null where the article
 * names none near.
 */
export function whenOf(document: AnalysedDocument, index: number): number | null {
  const years = yearsBySentence(document)
  const own = years.get(index)?.[0]
  if (own !== undefined) return own
  for (let step = 1; step <= FAR; step++) {
    const near = years.get(index - step)?.at(-1) ?? (step <= NEAR ? years.get(index + step)?.[0] : undefined)
    if (near !== undefined) return near
  }
  return null
}

/** The years named around a sentence that lie within so many years of its own, besides that one. */
export function yearsAround(
  document: AnalysedDocument,
  { index, value, reach }: { index: number; value: number; reach: number },
): number[] {
  const years = yearsBySentence(document)
  const found = new Set<number>()
  for (let at = index - NEAR; at <= index + NEAR; at++)
    for (const year of years.get(at) ?? [])
      if (year !== value && Math.abs(year - value) <= reach) found.add(year)
  return [...found].sort((a, b) => a - b)
}

/** The years between which the article tells of a thing: of every sentence that names it. Null where none names a year. */
export function spanOf(document: AnalysedDocument, entity: string): { from: number; to: number } | null {
  const years = document.sentences
    .filter(({ mentions }) => mentions.some((mention) => mention.entity === entity))
    .flatMap(({ index }) => whenOf(document, index) ?? [])
  return years.length === 0 ? null : { from: Math.min(...years), to: Math.max(...years) }
}

import { oncePer } from '@/lib/domain/article/once-per'
import type { AnalysedDocument, AnalysedSentence } from '@/lib/domain/language/document'
import { readCentury } from './century'

/** So many sentences on either side tell when a thing happened. */
const NEAR = 8
/** Looked into further, for a whole section may name its year once. */
const FAR = 25

/** The years that each sentence names, by its index; read once. */
const yearsBySentence = oncePer(
  (document: AnalysedDocument): ReadonlyMap<number, readonly number[]> =>
    new Map(document.sentences.map((sentence) => [sentence.index, listYears(sentence)])),
)

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
  const times = timesBySentence(document)
  const own = times[index]?.[0]
  if (own !== undefined) return own
  for (let step = 1; step <= FAR; step++) {
    const near = times[index - step]?.at(-1) ?? (step <= NEAR ? times[index + step]?.[0] : undefined)
    if (near !== undefined) return near
  }
  return null
}

/** Read once for each article; in the order of its sentences. */
const timesBySentence = oncePer((document: AnalysedDocument) => document.sentences.map(listTimes))

/** All times that the article names; before our era below nought. */
export function listTold(document: AnalysedDocument): readonly number[] {
  return timesBySentence(document).flat()
}

const BEFORE_CHRIST = /^\s?B\.?C/u

/** The times that a sentence names: its years, or the middles of its centuries; before our era below nought. */
function listTimes(sentence: AnalysedSentence): number[] {
  return sentence.mentions.flatMap((mention) => {
    if (mention.type !== 'date') return []
    const at = mention.end - sentence.start
    if (isInBrackets(sentence.text.slice(0, mention.start - sentence.start)) && mention.detail !== 'century')
      return []
    const year = mention.value ?? (mention.detail === 'century' ? middleOf(mention.text) : null)
    if (year === null) return []
    const isBefore = BEFORE_CHRIST.test(sentence.text.slice(at))
    return [isBefore ? -Math.abs(year) : year]
  })
}

/** "18th century", "the late eighteenth century": 1750; "the 1700s": the same. */
function middleOf(text: string): number | null {
  const year = /\d{4}/u.exec(text)
  if (year !== null) return Number(year[0]) + 50
  const century = readCentury(text)
  return century === null ? null : century * 100 - 50
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
  return spansOf(document).get(entity) ?? null
}

const spansOf = oncePer((document: AnalysedDocument) => {
  const spans = new Map<string, { from: number; to: number }>()
  for (const { index, mentions } of document.sentences) {
    const year = whenOf(document, index)
    if (year === null) continue
    for (const { entity } of mentions) {
      const known = spans.get(entity)
      spans.set(entity, { from: Math.min(year, known?.from ?? year), to: Math.max(year, known?.to ?? year) })
    }
  }
  return spans
})

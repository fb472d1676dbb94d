import { NUMBERS_BELOW_TWENTY } from '@/lib/domain/language/lists/numbers'
import { oncePer } from '@/lib/domain/article/once-per'
import type { AnalysedDocument, AnalysedSentence } from '@/lib/domain/language/document'
import type { Replacement } from './statement'

/** From one to twelve. */
const NUMBERS = NUMBERS_BELOW_TWENTY.slice(1, 13)
const COUNT = `(?:a|one|${NUMBERS.slice(1).join('|')}|\\d{1,2})`
/** Softened ("about ten years later") or parts of a longer time ("until two years later") say no one year. */
const NOT_AFTER = String.raw`(?<!\b(?:about|around|some|almost|nearly|over|than|until|till|by|from|since|of|for|the|every|least|and)\s)`
const LATER = new RegExp(
  String.raw`${NOT_AFTER}(?<!\p{L})(?:(?:just|only|exactly)\s)?(?<count>${COUNT}) years? (?<way>later|earlier)(?!\p{L})`,
  'iu',
)
const NEXT =
  /(?<=^|, |and )(?:in )?the (?:following|next) year(?=[,.;]|\s\p{Ll})(?![’'])|(?<!\p{L})in the following year(?=[,.;])/iu
const SAME = /(?<!\p{L})(?:(?:also )?(?:in )?that(?: same)? year|in the same year|the same year)(?=[,.;])/iu
const ERA = /(?<!\p{L})(?:BCE?|B\.C\.)(?!\p{L})/u

/**
 * "Two years later" and "that year" as years, where the same sentence has told one year before it or the last sentence of the
 * paragraph tells one and no other. Everywhere else they stay, and what has them cannot stand alone.
 */
export function findToldYears(document: AnalysedDocument, sentence: AnalysedSentence): Replacement[] {
  const replacement = readYears(document).get(sentence.index)
  return replacement === undefined ? [] : [replacement]
}

const readYears = oncePer((document: AnalysedDocument): ReadonlyMap<number, Replacement> => {
  const found = new Map<number, Replacement>()
  /** The one year of the last sentence, told or found. */
  let last: { year: number; block: number } | null = null
  for (const sentence of document.sentences) {
    const told = findOne(sentence, last !== null && last.block === sentence.block ? last.year : null)
    if (told !== null) found.set(sentence.index, told.replacement)
    const own = listYears(sentence)
    const years = told === null ? own : [...own, told.year]
    const [year] = years
    if (new Set(years).size === 1 && year !== undefined) last = { year, block: sentence.block }
    else if (years.length > 0 || ERA.test(sentence.text)) last = null
  }
  return found
})

function findOne(
  sentence: AnalysedSentence,
  before: number | null,
): { replacement: Replacement; year: number } | null {
  if (!/year/iu.test(sentence.text)) return null
  const match = LATER.exec(sentence.text) ?? NEXT.exec(sentence.text) ?? SAME.exec(sentence.text)
  if (match === null || ERA.test(sentence.text) || sentence.quotes.length > 0) return null
  const years = new Set(listYears(sentence, match.index))
  const [own] = years
  const base = years.size > 1 ? null : (own ?? before)
  if (base === null || base === undefined) return null
  const year = base + stepOf(match)
  // A year that the sentence has already told would be told twice.
  if (listYears(sentence).includes(year)) return null
  const start = sentence.start + match.index
  const by = `${match.index === 0 ? 'In' : 'in'} ${year}`
  return { replacement: { span: { start, end: start + match[0].length }, by }, year }
}

function stepOf({ groups, 0: words }: RegExpExecArray): number {
  const count = groups?.count?.toLowerCase()
  if (count === undefined) return /(?:following|next)/iu.test(words) ? 1 : 0
  const years = count === 'a' ? 1 : NUMBERS.indexOf(count) + 1 || Number(count)
  return groups?.way?.toLowerCase() === 'earlier' ? -years : years
}

function listYears({ mentions, start }: AnalysedSentence, until = Infinity): number[] {
  return mentions.flatMap((mention) => {
    const isYear = mention.type === 'date' && /^(?:year|month|day)$/u.test(mention.detail)
    const isFull = /(?<!\d)(?:1\d|20)\d\d(?!\d)/u.test(mention.text)
    return isYear && isFull && mention.value !== null && mention.end - start <= until ? [mention.value] : []
  })
}

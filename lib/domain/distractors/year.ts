import { pickByHash } from '@/lib/domain/article/stable-id'
import { findArticleMentions } from './article-mentions'
import { readDateValue, shapeOfDate } from './date-value'
import type { Distractor, DistractorRequest, DistractorSource } from './distractor'
import { readCentury, writeCentury } from './century'
import { holdsForOthers } from './logic'
import { listShownMentions } from './shown'
import { pickAround } from './pick-around'
import { findCenturyLimits, findYearLimits, stepBetween } from './year-limits'

/**
 * Other dates of the article that could be taken for the key, written alike, then near ones; none that the stem or the time
 * of what is told around it shuts out. Of a whole date that is made only the year is another: the day is not worth knowing.
 */
export const yearDistractors: DistractorSource = {
  id: 'year',
  find: (request) => {
    const { mention, document, claim, seed } = request
    if (mention.type !== 'date') return null
    if (holdsForOthers({ claim, text: document.text })) return []
    if (mention.value === null) return mention.detail === 'century' ? findCenturies(request) : []
    if (mention.detail === 'decade') return findSpans(request, { value: mention.value, years: 10 })
    if (mention.detail === 'century') return findSpans(request, { value: mention.value, years: 100 })
    if (mention.detail !== 'year' && mention.detail !== 'month' && mention.detail !== 'day') return []
    const value = mention.value
    const { least, most } = findYearLimits(document, { claim, value })
    const step = stepBetween(document, { claim, value })
    const isOpen = (year: number): boolean => year >= least && year <= most
    const isInStep = (year: number): boolean => step !== FOUR || (year - value) % FOUR === 0
    const reach = reachOf(value)
    const shape = shapeOfDate(mention.text)
    const own = findArticleMentions(
      request,
      (other) =>
        other.detail === mention.detail &&
        other.value !== null &&
        shapeOfDate(other.text) === shape &&
        isOpen(other.value) &&
        isInStep(other.value) &&
        Math.abs(other.value - value) <= reach,
    ).map((each) => ({ value: readDateValue(each.text), distractor: each }))
    const made = makeYears({ value, seed, step })
      .filter(isOpen)
      .map((year) => writeYear(mention.text, year))
      .map((text) => ({ value: readDateValue(text), distractor: makeDistractor(text) }))
    return pickAround({
      value: readDateValue(mention.text),
      own: own.filter((each) => each.value !== readDateValue(mention.text)),
      made,
      seed,
      gap: () => (mention.detail === 'year' ? 1 : A_MONTH),
      widest: WIDEST,
    }).map(({ distractor }) => distractor)
  },
}

/** A key that stands further from all others than they do from one another is found by that alone. */
const WIDEST = 2.5
const FOUR = 4
const A_MONTH = 1 / 12.5

/** The key's own spelling with another year: "12,000 BCE" keeps its comma and its era. */
function writeYear(text: string, year: number): string {
  const digits = /\d,\d{3}/u.test(text) ? Math.abs(year).toLocaleString('en-US') : String(Math.abs(year))
  return text.replace(/\d{1,3}(?:,\d{3})+|\d{4}/u, digits)
}

function makeDistractor(text: string): Distractor {
  return { text, origin: 'numeric', source: null }
}

/** The longer ago, the less exactly a reader knows when: 10 years now, 40 in the Middle Ages, thousands in the Stone Age. */
function reachOf(value: number): number {
  if (value < 0) return Math.max(200, -value / 3)
  return Math.max(8, Math.min(40, Math.round((2050 - value) / 10)))
}

type Making = { value: number; seed: string; step: number }

/** Near years, nearest first: beside a round one round ones, and every fourth where what is told comes every fourth year. */
function makeYears({ value, seed, step }: Making): number[] {
  const round = -value >= 1000 && value % 1000 === 0 ? 500 : value < 0 && value % 100 === 0 ? 100 : null
  if (round !== null)
    return [-1, 1, -2, 2, -3, 3].map((each) => value + round * each).filter((year) => year < 0)
  if (step === 1 || step === FOUR || step === 5)
    return [-1, 1, -2, 2, -3, 3].map((each) => value + step * each)
  const scale = step === 2 ? 1 : 2
  const vary = (index: number): number => pickByHash(`${seed}\u001fstep${index}`, 2)
  return [-2, 2, -4, 4, -7, 7, -9, 9, -1, 1].map(
    (each, index) => value + scale * each + Math.sign(each) * vary(index),
  )
}

/** "the nineteenth century", "19th century": those before and after, never one to come, written alike. */
function findCenturies({ document, mention, claim, seed }: DistractorRequest): Distractor[] {
  const number = readCentury(mention.text)
  // A year beside it tells the century.
  if (number === null || listShownMentions(claim).some(({ type }) => type === 'date')) return []
  const { from, to } = findCenturyLimits(document, number)
  const made = [-1, 1, -2, 2, -3, 3]
    .map((step) => number + step)
    .filter((other) => other >= Math.max(1, from) && other <= Math.min(to, LAST_CENTURY))
    .flatMap((other) => {
      const text = writeCentury(mention.text, other)
      return text === null ? [] : [{ value: other, distractor: makeDistractor(text) }]
    })
  return pickAround({ value: number, own: [], made, seed, gap: () => 1, widest: WIDEST }).map(
    ({ distractor }) => distractor,
  )
}
const LAST_CENTURY = 20

/** The decades or centuries before and after. */
function findSpans(
  { document, claim, mention, seed }: DistractorRequest,
  { value, years }: { value: number; years: number },
): Distractor[] {
  if (!/^\d{4}s$/u.test(mention.text)) return []
  const { most } = findYearLimits(document, { claim, value })
  const made = [-1, 1, -2, 2, -3, 3]
    .map((step) => value + step * years)
    .filter((year) => year <= most)
    .map((year) => ({ value: year, distractor: makeDistractor(`${String(year)}s`) }))
  return pickAround({ value, own: [], made, seed, gap: () => years, widest: WIDEST }).map(
    ({ distractor }) => distractor,
  )
}

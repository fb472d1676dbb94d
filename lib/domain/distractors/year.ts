import { pickByHash } from '@/lib/domain/article/stable-id'
import { findArticleMentions } from './article-mentions'
import type { Distractor, DistractorRequest, DistractorSource } from './distractor'
import { holdsForOthers } from './logic'
import { pickAround } from './pick-around'
import { findYearLimits } from './year-limits'

/**
 * Other years of the article that could be taken for the key, then near ones; none that the stem shuts out. Of a whole
 * date only the year is another: the day is not worth knowing.
 */
export const yearDistractors: DistractorSource = {
  id: 'year',
  find: (request) => {
    const { mention, document, claim, seed } = request
    if (mention.type !== 'date') return null
    if (mention.value === null || holdsForOthers({ claim, text: document.text })) return []
    if (mention.detail === 'decade') return findSpans(request, { value: mention.value, years: 10 })
    if (mention.detail === 'century') return findSpans(request, { value: mention.value, years: 100 })
    if (mention.detail !== 'year' && mention.detail !== 'month' && mention.detail !== 'day') return []
    const value = mention.value
    const { least, most } = findYearLimits(document, { claim, value })
    const isOpen = (year: number): boolean => year >= least && year <= most && year !== value
    const reach = reachOf(value)
    const inArticle = findArticleMentions(
      request,
      (other) =>
        mention.detail === 'year' &&
        other.detail === 'year' &&
        other.value !== null &&
        isOpen(other.value) &&
        Math.abs(other.value - value) <= reach,
    )
    const own = inArticle.map((each) => ({ value: Number(each.text), distractor: each }))
    const made = makeYears({ value, seed, isRound: mention.detail === 'year' && value % 10 === 0 })
      .filter((year) => isOpen(year))
      .map((year) => ({
        value: year,
        distractor: makeDistractor(mention.text.replace(/\d{4}/u, String(year))),
      }))
    return pickAround({ value, own, made, seed, gap: () => 1, widest: WIDEST }).map(
      ({ distractor }) => distractor,
    )
  },
}

/** A key that stands further from all others than they do from one another is found by that alone. */
const WIDEST = 2.5

function makeDistractor(text: string): Distractor {
  return { text, origin: 'numeric', source: null }
}

/** The longer ago, the less exactly a reader knows when: 10 years now, 40 in the Middle Ages. */
function reachOf(value: number): number {
  return Math.max(8, Math.min(40, Math.round((2050 - value) / 10)))
}

/** Near years; beside a round one other round ones, for among others it would stand out. */
type Making = { value: number; seed: string; isRound: boolean }

function makeYears({ value, seed, isRound }: Making): number[] {
  if (isRound) return [-5, 5, -10, 10, -15, 15, -20, 20].map((step) => value + step)
  const scale = value < 1700 ? 2 : 1
  const vary = (index: number): number => pickByHash(`${seed}\u001fstep${index}`, 2)
  return [-2, 2, -4, 4, -7, 7, -9, 9, -1, 1].map(
    (step, index) => value + scale * step + Math.sign(step) * vary(index),
  )
}

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

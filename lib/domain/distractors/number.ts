import { parseNumber } from '@/lib/domain/language/lists/numbers'
import { findArticleMentions } from './article-mentions'
import { isComputable } from './computable'
import type { Distractor, DistractorSource } from './distractor'
import { holdsForOthers } from './logic'
import { gapAround, makeNumbers } from './make-numbers'
import { findNumberLimits } from './number-limits'
import { pickAround } from './pick-around'
import { listShownMentions } from './shown'

/** A key that stands further from all others than they do from one another is found by that alone. */
const WIDEST = 3.2

/** Figures written like the key: same format, unit and rounding. The article's own first when they are near. */
export const numberDistractors: DistractorSource = {
  id: 'number',
  find: (request) => {
    const { mention, claim, document, seed } = request
    if (mention.type !== 'number') return null
    const { value } = mention
    // "the 2000 Elm Games": a year, whatever is counted after it.
    if (/^(?:1[5-9]|20)\d\d$/u.test(mention.text)) return []
    if (value === null || holdsForOthers({ claim, text: document.text })) return []
    if (isComputable(claim)) return []
    const { above, below } = findNumberLimits(claim)
    const shown = new Set(listShownMentions(claim).flatMap((other) => other.value ?? []))
    const isOpen = (other: number): boolean =>
      other > above && other < below && other !== value && !shown.has(other)
    const here = claim.sentence.text.toLowerCase()
    const shape = describeShape(mention.text)
    const inArticle = findArticleMentions(
      request,
      (other) =>
        other.value !== null &&
        isOpen(other.value) &&
        other.value >= value / 2.5 &&
        other.value <= value * 2.5 &&
        other.type === 'number' &&
        other.detail === mention.detail &&
        describeShape(other.text) === shape,
    )
    const withValue = (distractor: Distractor) => ({ value: parseNumber(distractor.text) ?? 0, distractor })
    return pickAround({
      value: parseNumber(mention.text) ?? value,
      own: inArticle.map(withValue),
      made: makeNumbers(mention.text, seed)
        // "thirty" beside "thirty-eight million" would be struck out later and leave a gap.
        .filter((text) => !here.includes(text.toLowerCase()))
        .map((text) => withValue({ text, origin: 'numeric', source: null }))
        .filter((each) => isOpen(each.value)),
      seed,
      gap: gapAround,
      widest: WIDEST,
    }).map(({ distractor }) => distractor)
  },
}

/** Digits as 9, so that "2,000" and "4,500" are alike and "2 million" is not; a round figure is not like another. */
function describeShape(text: string): string {
  const isRound = /0(?!\d)/u.test(text)
  return `${isRound ? 'round ' : ''}${text
    .toLowerCase()
    .replace(/\d/gu, '9')
    .replace(/9+(?:,9+)*/gu, '9')}`
}

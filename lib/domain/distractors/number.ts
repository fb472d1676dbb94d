import { parseNumber } from '@/lib/domain/language/lists/numbers'
import { findArticleMentions } from './article-mentions'
import type { Distractor, DistractorSource } from './distractor'
import { spreadAround } from './spread'

const WORDS =
  'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  )
const FACTORS = [0.5, 1.5, 2, 0.75, 1.25, 0.6, 2.5, 0.4, 3]

/** Figures written like the key: same format, unit and rounding. The article's own first when they are near. */
export const numberDistractors: DistractorSource = {
  id: 'number',
  find: (request) => {
    const { mention } = request
    if (mention.type !== 'number') return null
    if (mention.value === null) return []
    const value = mention.value
    const shape = describeShape(mention.text)
    const inArticle = findArticleMentions(request, (other) => {
      const isNear =
        other.value !== null && other.value !== value && other.value >= value / 5 && other.value <= value * 5
      return (
        isNear &&
        other.type === 'number' &&
        other.detail === mention.detail &&
        describeShape(other.text) === shape
      )
    })
    const candidates = [...inArticle, ...makeNumbers(mention.text)]
    const isBelow = ({ text }: Distractor): boolean => (parseNumber(text) ?? 0) < value
    return spreadAround({
      below: candidates.filter(isBelow),
      above: candidates.filter((each) => !isBelow(each)),
      seed: request.seed,
    })
  },
}

/** Digits as 9, so that "2,000" and "4,500" are alike and "2 million" is not. */
function describeShape(text: string): string {
  return text
    .toLowerCase()
    .replace(/\d/gu, '9')
    .replace(/9+(?:,9+)*/gu, '9')
}

function makeNumbers(text: string): Distractor[] {
  const word = WORDS.indexOf(text.toLowerCase())
  if (word >= 0) return makeWords(word)
  const match = /\d[\d,]*(?:\.\d+)?/u.exec(text)
  if (match === null) return []
  const digits = match[0]
  const value = Number(digits.replace(/,/gu, ''))
  const decimals = /\.(\d+)$/u.exec(digits)?.[1]?.length ?? 0
  const step = decimals > 0 ? 10 ** -decimals : 10 ** trailingZeros(digits)
  const isPercent = /%|percent|per cent/iu.test(text)
  const made =
    value <= 12 && decimals === 0
      ? [value + 2, value - 2, value + 4, value + 1, value - 1, value + 3, value - 3, value - 4]
      : FACTORS.map((factor) => roundLike({ value: value * factor, step, value0: value }))
  const usable = [...new Set(made)].filter(
    (other) => other > 0 && other !== value && (!isPercent || other < 100),
  )
  return usable.map((other) => ({
    text: text.replace(digits, formatLike({ value: other, digits, decimals })),
    origin: 'numeric' as const,
    source: null,
  }))
}

function makeWords(index: number): Distractor[] {
  const near = [index + 2, index - 2, index + 4, index + 1, index - 1, index + 3, index - 3].filter(
    (at) => at >= 0 && at < WORDS.length,
  )
  return near
    .map((at) => ({ text: WORDS[at] ?? '', origin: 'numeric' as const, source: null }))
    .filter(({ text }) => text !== '')
}

function trailingZeros(digits: string): number {
  return /0*$/u.exec(digits.replace(/,/gu, ''))?.[0].length ?? 0
}

/** As exact as the key and no more: 2,000 gives 3,000 and 819 gives 614, with another last digit than a round one. */
function roundLike({ value, step, value0 }: { value: number; step: number; value0: number }): number {
  const unit = step >= value0 ? step / 2 : step
  return Number((Math.round(value / unit) * unit).toPrecision(12))
}

function formatLike({
  value,
  digits,
  decimals,
}: {
  value: number
  digits: string
  decimals: number
}): string {
  const fixed = value.toFixed(decimals)
  const hasCommas = digits.includes(',') || value >= 10_000
  if (!hasCommas) return fixed
  const [whole = '', fraction] = fixed.split('.')
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/gu, ',')
  return fraction === undefined ? grouped : `${grouped}.${fraction}`
}

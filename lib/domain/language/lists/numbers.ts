/** Numbers below twenty in words; the place is the value. */
export const NUMBERS_BELOW_TWENTY: readonly string[] =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
/** From twenty on. */
export const TENS: readonly string[] = [
  'twenty',
  'thirty',
  'forty',
  'fifty',
  'sixty',
  'seventy',
  'eighty',
  'ninety',
]
const SCALES = new Map(Object.entries({
  hundred: 100, thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12, m: 1e6, bn: 1e9, k: 1e3, dozen: 12,
})) // prettier-ignore

const SMALL = new Map<string, number>([
  ...NUMBERS_BELOW_TWENTY.map((word, value) => [word, value] as const),
  ...TENS.map((word, index) => [word, (index + 2) * 10] as const),
])

/** A source of a regular expression for numbers from two on in words: "twenty-five", "three hundred". */
export const NUMBER_WORD_PATTERN = `(?:(?:${[...TENS].join('|')})(?:[- ](?:${NUMBERS_BELOW_TWENTY.slice(1, 10).join('|')}))?|${NUMBERS_BELOW_TWENTY.slice(2).reverse().join('|')})`

/**
 * The value of a number as an article writes it: "2,000", "3.75m", "twenty-five", "1.5 million", "a dozen". Null when
 * it is none.
 */
export function parseNumber(text: string): number | null {
  const plain = text
    .toLowerCase()
    .replace(/[$£€¥%]|\b(?:us|percent|per cent|rs)\b/gu, ' ')
    .trim()
  const digits = /^(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)\s*([a-z]+)?$/u.exec(plain)
  if (digits !== null) {
    const scale = digits[2] === undefined ? 1 : SCALES.get(digits[2])
    return scale === undefined ? null : roundTiny(Number((digits[1] ?? '').replace(/,/gu, '')) * scale)
  }
  return parseWords(plain)
}

function parseWords(plain: string): number | null {
  let total = 0
  let current = 0
  let seen = false
  for (const word of plain.split(/[\s-]+/u)) {
    const small = SMALL.get(word)
    const scale = SCALES.get(word)
    if (small !== undefined) current += small
    else if (scale !== undefined) {
      current = Math.max(current, 1) * scale
      if (scale >= 1000) {
        total += current
        current = 0
      }
    } else if (word !== 'and' && word !== 'a') return null
    seen ||= small !== undefined || scale !== undefined
  }
  return seen ? total + current : null
}

/** 3.75 million without the dust of binary fractions. */
function roundTiny(value: number): number {
  return Number(value.toPrecision(12))
}

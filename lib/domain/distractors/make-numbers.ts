import { pickByHash } from '@/lib/domain/article/stable-id'
import { NUMBERS_BELOW_TWENTY, TENS } from '@/lib/domain/language/lists/numbers'

/** From two to twenty. */
const WORDS = [...NUMBERS_BELOW_TWENTY.slice(2), 'twenty']
/** Up to this a count is told by its neighbours. */
const SMALL = 12
const FEW_STEPS = 10
/** A larger share is told from others by what is left of the hundred. */
const MANY = 60

/** How far two options must be apart around a value: one for small counts, an eighth for larger figures. */
export function gapAround(value: number): number {
  return value <= SMALL ? Math.min(1, value / 5) : value / 8
}

/** Figures around the one in the text, nearest first, in its own format and as round as it is. */
export function makeNumbers(text: string, seed: string): string[] {
  const word = text.toLowerCase()
  for (const list of [WORDS, TENS]) {
    const at = list.indexOf(word)
    if (at >= 0) return aroundIndex(at).flatMap((index) => list[index] ?? [])
  }
  const compound = makeCompounds(word)
  if (compound !== null) return compound
  const match = /\d[\d,]*(?:\.\d+)?/u.exec(text)
  if (match === null) return []
  const digits = match[0]
  const value = Number(digits.replace(/,/gu, ''))
  const decimals = /\.(\d+)$/u.exec(digits)?.[1]?.length ?? 0
  const key = { value, digits, decimals, seed }
  const isShare = /%|percent|per cent/iu.test(text)
  const values =
    decimals === 0 && value <= SMALL && value !== 10
      ? aroundSmall(value)
      : isShare && value > MANY && value < 100
        ? aroundLarge({ ...key, value: 100 - value }).map((rest) => Number((100 - rest).toPrecision(12)))
        : aroundLarge(key)
  return values.map((each) => text.replace(digits, formatLike({ value: each, digits, decimals })))
}

/** "twenty-eight": others in words that are no round ones either; null for what is no such word. */
function makeCompounds(word: string): string[] | null {
  const [tens = '', unit = ''] = word.split('-')
  const value = (TENS.indexOf(tens) + 2) * 10 + ONES.indexOf(unit) + 1
  if (!TENS.includes(tens) || !ONES.includes(unit)) return null
  return [-6, 5, -11, 11, -17, 16]
    .map((step) => value + step)
    .map((each) => (each % 10 === 0 ? each + 1 : each))
    .flatMap((each) => {
      const ten = TENS[Math.floor(each / 10) - 2]
      const one = ONES[(each % 10) - 1]
      return ten === undefined || one === undefined ? [] : [`${ten}-${one}`]
    })
}
const ONES = 'one two three four five six seven eight nine'.split(' ')

function aroundIndex(at: number): number[] {
  const step = at >= 8 ? 2 : 1
  return [-1, 1, -2, 2, -3, 3].map((each) => at + step * each).filter((index) => index >= 0)
}

function aroundSmall(value: number): number[] {
  const step = value > 6 ? 2 : 1
  return [-1, 1, -2, 2, -3, 3].map((each) => value + step * each).filter((each) => each > 0)
}

type Key = { value: number; digits: string; decimals: number; seed: string }

/** Steps of a fifth to a third; beside an exact figure never its double or half, each with a last figure of its own. */
function aroundLarge({ value, digits, decimals, seed }: Key): number[] {
  const unit = unitOf({ value, digits, decimals })
  // "0.3": so few steps from nought are told apart by one each.
  if (decimals > 0 && value / unit < FEW_STEPS)
    return aroundSmall(Math.round(value / unit)).map((each) => Number((each * unit).toPrecision(12)))
  const ratio = [1.19, 1.25, 1.32][pickByHash(`${seed}\u001fratio`, 3)] ?? 1.25
  const isRoundKey = lastFigure(value, unit) === 0
  const made: number[] = []
  // Small steps fall on one round figure: further ones fill each side, or the key would always stand in the middle.
  for (const power of [-1, 1, -2, 2, -3, 3, -4, 4, -5, 5]) {
    const near = Math.round((value * ratio ** power) / unit)
    const wobble = isRoundKey ? 0 : pickByHash(`${seed}\u001fwobble${power}`, 3) - 1
    let figure = near + wobble
    if (!isRoundKey && figure % 10 === 0) figure += power > 0 ? 1 : -1
    const each = Number((figure * unit).toPrecision(12))
    if (
      each >= (value >= 1 ? 1 : 0) &&
      each > 0 &&
      each !== value &&
      (isRoundKey || (each !== value * 2 && each !== value / 2)) &&
      !made.includes(each)
    )
      made.push(each)
  }
  return made
}

/** The size of the key's last figure that is not a nought: 1000 for 42,000; a five or one round figure gives half steps. */
function unitOf({ value, digits, decimals }: Omit<Key, 'seed'>): number {
  if (decimals > 0) return 10 ** -decimals
  const plain = digits.replace(/,/gu, '')
  const zeros = /0*$/u.exec(plain)?.[0].length ?? 0
  const size = 10 ** zeros
  const figures = value / size
  // 10, 200, 3,000: with one figure only, others as round are too far apart.
  if (figures < 10) return zeros > 0 ? size / 2 : 1
  // Below 25 steps of five leave too few on the lower side.
  return figures % 5 === 0 && figures >= 25 ? size * 5 : size
}

function lastFigure(value: number, unit: number): number {
  return unit >= 1 && unit % 5 === 0 ? 0 : Math.round(value / unit) % 10
}

type Format = { value: number; digits: string; decimals: number }

function formatLike({ value, digits, decimals }: Format): string {
  const fixed = value.toFixed(decimals)
  // "£1,050m" beside "£900m"; beside "4500" thousands go without.
  const hasCommas = digits.includes(',') || value >= 10_000 || (value >= 1000 && !/\d{4}/u.test(digits))
  if (!hasCommas) return fixed
  const [whole = '', fraction] = fixed.split('.')
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/gu, ',')
  return fraction === undefined ? grouped : `${grouped}.${fraction}`
}

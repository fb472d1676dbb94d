import { NUMBERS_BELOW_TWENTY, TENS } from '@/lib/domain/language/lists/numbers'

const ORDINALS = [
  'zeroth',
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
  'eleventh',
  'twelfth',
  'thirteenth',
  'fourteenth',
  'fifteenth',
  'sixteenth',
  'seventeenth',
  'eighteenth',
  'nineteenth',
]

/** Words below a hundred. */
const SMALL = new Map<string, number>([
  ...NUMBERS_BELOW_TWENTY.map((word, index): [string, number] => [word, index]),
  ...TENS.map((word, index): [string, number] => [word, (index + 2) * 10]),
])
const SMALL_ORDINALS = new Map<string, number>([
  ...ORDINALS.map((word, index): [string, number] => [word, index]),
  ...TENS.map((word, index): [string, number] => [word.replace(/y$/, 'ieth'), (index + 2) * 10]),
])
/** Words that multiply what stands before them. */
const SCALES = new Map<string, number>([
  ['dozen', 12],
  ['hundred', 100],
  ['thousand', 1000],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
])

export function getScale(word: string): number | null {
  return SCALES.get(word) ?? null
}

/** A number written in words at `from`: its value, whether it is an ordinal, and the index after it; null for none. */
export function readNumberWords(
  words: readonly string[],
  from: number,
): { value: number; isOrdinal: boolean; next: number } | null {
  const cursor: Cursor = { total: 0, group: 0, last: 0, isStarted: false }
  let next = from
  while (next < words.length) {
    const word = words[next] ?? ''
    const after = words[next + 1] ?? ''
    // "one hundred and four": the "and" belongs to the number only between two of its words.
    if (
      word === 'and' &&
      cursor.isStarted &&
      cursor.last >= 100 &&
      (SMALL.has(after) || SMALL_ORDINALS.has(after))
    ) {
      next += 1
      continue
    }
    const ordinal = SMALL_ORDINALS.get(word)
    if (ordinal !== undefined && canAdd(cursor, ordinal))
      return { value: cursor.total + cursor.group + ordinal, isOrdinal: true, next: next + 1 }
    if (!take(cursor, word)) break
    next += 1
  }
  return cursor.isStarted ? { value: cursor.total + cursor.group, isOrdinal: false, next } : null
}

type Cursor = { total: number; group: number; last: number; isStarted: boolean }

function take(cursor: Cursor, word: string): boolean {
  const small = SMALL.get(word)
  if (small !== undefined) {
    if (canAdd(cursor, small)) cursor.group += small
    else if (isYearSecondHalf(cursor, small)) cursor.group = cursor.group * 100 + small
    else return false
    Object.assign(cursor, { last: small, isStarted: true })
    return true
  }
  const scale = SCALES.get(word)
  if (scale === undefined) return false
  if (scale <= 100) {
    if (cursor.group >= 100) return false
    cursor.group = (cursor.group || 1) * scale
  } else {
    if (cursor.isStarted && cursor.last >= 1000 && cursor.group === 0) return false
    cursor.total += (cursor.group || 1) * scale
    cursor.group = 0
  }
  Object.assign(cursor, { last: scale, isStarted: true })
  return true
}

/** "twenty" takes "four" but not "fourteen"; "hundred" and above take anything below a hundred. */
function canAdd(cursor: Cursor, value: number): boolean {
  if (!cursor.isStarted || cursor.last >= 100) return true
  return (
    cursor.last >= 20 &&
    cursor.last < 100 &&
    cursor.group < 100 * 100 &&
    value > 0 &&
    value < 10 &&
    cursor.last % 10 === 0
  )
}

/** "nineteen eighty-seven": two numbers below a hundred that make a year. */
function isYearSecondHalf(cursor: Cursor, value: number): boolean {
  return (
    cursor.total === 0 &&
    cursor.group === cursor.last &&
    cursor.group >= 10 &&
    cursor.group <= 20 &&
    value >= 10
  )
}

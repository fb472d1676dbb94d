import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countEdits } from './damerau-levenshtein'
import { readNumberWords } from './number-words'
import { readDigits } from './read-number'
import { isQuantity } from './match-number'

describe('readDigits', () => {
  it.each<[string, number[]]>([
    ['2000', [2000]],
    ['2,000', [2000]],
    ['2 000', [2000]],
    ["2'000", [2000]],
    ['1,234,567.5', [1234567.5]],
    ['12,34,567', [1234567]],
    ['2.000,5', [2000.5]],
    ['1.234.567', [1234567]],
    ['2.000', [2, 2000]],
    ['0.125', [0.125]],
    ['2,5', [2.5]],
    ['.5', [0.5]],
    ['-5', [-5]],
    ['10.5.3', []],
    ['1,2,3', []],
    ['', []],
    ['abc', []],
  ])('%s', (text, values) => expect(readDigits(text)).toEqual(values))
})

describe('readNumberWords', () => {
  it('reads back every number below a million', () => {
    fc.assert(
      fc.property(fc.nat(999_999), fc.boolean(), (value, hasAnd) => {
        const words = spell(value, hasAnd)
        expect(readNumberWords(words, 0)).toEqual({ value, isOrdinal: false, next: words.length })
      }),
    )
  })
  it.each<[string, number]>([
    ['nineteen eighty seven', 1987],
    ['twenty ten', 2010],
    ['nineteen hundred', 1900],
    ['two dozen', 24],
    ['three million two hundred thousand', 3_200_000],
  ])('%s', (text, value) => expect(readNumberWords(text.split(' '), 0)?.value).toBe(value))
  it('stops where the number stops', () => {
    expect(readNumberWords(['one', 'two'], 0)).toEqual({ value: 1, isOrdinal: false, next: 1 })
    expect(readNumberWords(['five', 'and', 'six'], 0)).toEqual({ value: 5, isOrdinal: false, next: 1 })
    expect(readNumberWords(['twenty', 'first', 'century'], 0)).toEqual({
      value: 21,
      isOrdinal: true,
      next: 2,
    })
    expect(readNumberWords(['gate'], 0)).toBeNull()
  })
})

describe('countEdits', () => {
  it('is a distance: zero for equals, symmetric, capped', () => {
    const text = fc.string({ maxLength: 12 })
    fc.assert(
      fc.property(text, text, (a, b) => {
        expect(countEdits(a, a, 3)).toBe(0)
        expect(countEdits(a, b, 3)).toBe(countEdits(b, a, 3))
        expect(countEdits(a, b, 2)).toBeLessThanOrEqual(3)
      }),
    )
  })
  it.each<[string, string, number]>([
    ['brmeen', 'bremen', 1],
    ['brenen', 'bremen', 1],
    ['breme', 'bremen', 1],
    ['ca', 'abc', 3],
  ])('%s → %s', (a, b, edits) => expect(countEdits(a, b, 5)).toBe(edits))
})

describe('isQuantity', () => {
  const tonnes = { keyText: '240', value: 240, unit: 'tonnes', tolerance: 0 }
  const members = { keyText: 'nearly 2,000', value: 2000, unit: 'members', tolerance: 0.05 }
  it.each<[string, typeof tonnes, boolean]>([
    ['240', tonnes, true],
    ['240 t', tonnes, true],
    ['240tonnes', tonnes, true],
    ['two hundred and forty', tonnes, true],
    ['240.0', tonnes, true],
    ['it weighs 240', tonnes, true],
    ['241', tonnes, false],
    ['240 kg', tonnes, false],
    ['240 or 250', tonnes, false],
    ['not 240', tonnes, false],
    ['more than 240', tonnes, false],
    ['240th', tonnes, false],
    ['', tonnes, false],
    ['2.000', members, true],
    ['2 000 members', members, true],
    ['1,950', members, true],
    ['about 2000', members, true],
    ['1,500', members, false],
    ['2', members, false],
    ['5', { keyText: '$5 million', value: 5_000_000, unit: 'dollars', tolerance: 0 }, false],
    ['5m dollars', { keyText: '5', value: 5, unit: 'million dollars', tolerance: 0 }, false],
    ['$5m', { keyText: '5', value: 5, unit: 'million dollars', tolerance: 0 }, true],
    ['5 million', { keyText: '5', value: 5, unit: 'million dollars', tolerance: 0 }, true],
    ['over 100', { keyText: 'more than 100', value: 100, unit: 'attacks', tolerance: 0 }, true],
    ['less than 100', { keyText: 'more than 100', value: 100, unit: 'attacks', tolerance: 0 }, false],
  ])('%s', (answer, key, isRight) => expect(isQuantity(answer, key)).toBe(isRight))
})

const SMALL =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const TENS = ' ten twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')

/** Written here on its own, so that reading is not tested against itself. */
function spell(value: number, hasAnd: boolean): string[] {
  if (value < 20) return [SMALL[value] ?? '']
  if (value < 100)
    return [TENS[Math.floor(value / 10)] ?? '', ...(value % 10 ? spell(value % 10, hasAnd) : [])]
  const [size, name] = value < 1000 ? [100, 'hundred'] : [1000, 'thousand']
  const rest = value % size
  const join = rest > 0 && rest < 100 && hasAnd ? ['and'] : []
  return [...spell(Math.floor(value / size), hasAnd), name, ...join, ...(rest ? spell(rest, hasAnd) : [])]
}

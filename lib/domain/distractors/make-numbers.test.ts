import { parseNumber } from '@/lib/domain/language/lists/numbers'
import { describe, expect, it } from 'vitest'
import { makeNumbers } from './make-numbers'

const valuesOf = (text: string, seed = 'seed') =>
  makeNumbers(text, seed).map((each) => Number(each.replace(/[^\d.]/gu, '')))

describe('makeNumbers', () => {
  it.each(['10 percent', '50 percent', '2,000', '40,000'])('makes other round figures beside %s', (text) => {
    for (const value of valuesOf(text)) expect(value % 5).toBe(0)
  })

  it.each(['819', '58 percent', '1,313'])('makes no round one, and no double or half, beside %s', (text) => {
    const key = Number(/[\d,]+/u.exec(text)?.[0].replace(',', ''))
    for (const seed of ['a', 'b', 'c', 'd'])
      for (const value of valuesOf(text, seed)) {
        if (!text.includes('percent')) expect(value % 10).not.toBe(0)
        expect([key * 2, key / 2]).not.toContain(value)
      }
  })

  it('does not split hairs', () => {
    for (const value of valuesOf('10 per cent')) expect(Math.abs(value - 10)).toBeGreaterThanOrEqual(5)
  })

  it('keeps a large share under the hundred on both sides', () => {
    const values = valuesOf('85 percent').filter((value) => value < 100)
    expect(values.some((value) => value > 85)).toBe(true)
    expect(values.some((value) => value < 85)).toBe(true)
  })

  it('steps by tenths beside a few of them', () => {
    expect(makeNumbers('0.1%', 'seed').slice(0, 3)).toEqual(['0.2%', '0.3%', '0.4%'])
  })

  it('parts thousands unless the key does not', () => {
    expect(makeNumbers('£900m', 'seed').filter((each) => /\d{4}/u.test(each))).toEqual([])
    expect(makeNumbers('1500', 'seed').filter((each) => each.includes(','))).toEqual([])
  })

  it('writes words for words', () => {
    expect(makeNumbers('five', 'seed')).toEqual(expect.arrayContaining(['four', 'six']))
    expect(makeNumbers('forty', 'seed')).toEqual(expect.arrayContaining(['thirty', 'fifty']))
  })

  it('writes compounds for compounds', () => {
    const made = makeNumbers('twenty-eight', 'seed')
    expect(made).toContain('thirty-three')
    for (const each of made) expect(each).toMatch(/^\p{L}+ty-\p{L}+$/u)
  })

  it('makes nothing under one beside what is more', () => {
    expect(valuesOf('$1.9 trillion').every((value) => value >= 1)).toBe(true)
  })

  it.each(['30,000', '$3.5 million', '25 percent', '14', '150', '$350 billion', '73 percent'])(
    'leaves three on either side of %s',
    (text) => {
      const [key = 0] = [parseNumber(text.replace(/[^\d.,]/gu, ''))].flatMap((value) => value ?? [])
      for (const seed of ['a', 'b', 'c']) {
        const values = makeNumbers(text, seed).map((made) => parseNumber(made.replace(/[^\d.,]/gu, '')) ?? 0)
        expect(new Set(values.filter((value) => value < key)).size).toBeGreaterThanOrEqual(3)
        expect(new Set(values.filter((value) => value > key)).size).toBeGreaterThanOrEqual(3)
      }
    },
  )
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { snapToWords } from './selection'

const TEXT = 'The gate was designed by Ilse Brandt, an engineer.'
const whole = { start: 0, end: TEXT.length }
const snap = (start: number, end: number, within = whole) => {
  const span = snapToWords(TEXT, { start, end }, within)
  return span && TEXT.slice(span.start, span.end)
}

describe('snapToWords', () => {
  it('makes cut words whole and drops blanks', () => {
    const at = TEXT.indexOf('Ilse')
    expect(snap(at + 2, at + 7)).toBe('Ilse Brandt')
    expect(snap(at - 1, at + 5)).toBe('Ilse')
  })
  it('leaves punctuation out when it was not selected', () => {
    const at = TEXT.indexOf('Brandt')
    expect(snap(at, at + 3)).toBe('Brandt')
    expect(snap(at, at + 7)).toBe('Brandt,')
  })
  it('stays within its block', () => {
    expect(snap(4, 20, { start: 4, end: 8 })).toBe('gate')
    expect(snap(3, 4)).toBeNull()
  })
  it('never cuts a word, for any selection', () => {
    const isWord = (at: number) => /[\w’'-]/.test(TEXT[at] ?? ' ')
    fc.assert(
      fc.property(fc.nat(TEXT.length), fc.nat(TEXT.length), (a, b) => {
        const span = snapToWords(TEXT, { start: Math.min(a, b), end: Math.max(a, b) }, whole)
        if (!span) return
        expect(isWord(span.start - 1) && isWord(span.start)).toBe(false)
        expect(isWord(span.end - 1) && isWord(span.end)).toBe(false)
      }),
    )
  })
})

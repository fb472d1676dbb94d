import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { narrowText, sliceNarrow } from './narrow-text'

/** Plain letters, letters of other scripts and halves of pairs, so that wide and narrow pieces stand side by side. */
const text = fc.string({ unit: fc.constantFrom('a', 'é', 'ÿ', '\0', 'Ā', '’', 'ж', '\ud83d', '\ude00') })

describe('narrowText', () => {
  it('says the same', () => {
    fc.assert(fc.property(text, (words) => narrowText(words) === words))
  })

  it('says the same of what is longer than one chunk', () => {
    const long = 'A house in Böhm street. '.repeat(1000)
    expect(narrowText(`’${long}`.slice(1))).toBe(long)
    expect(narrowText('')).toBe('')
  })
})

describe('sliceNarrow', () => {
  it('cuts as slice does, whichever text was asked of before', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(text, fc.nat(8), fc.nat(8))), (asked) =>
        asked.every(([words, start, end]) => sliceNarrow(words, start, end) === words.slice(start, end)),
      ),
    )
  })
})

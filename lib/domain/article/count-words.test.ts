import { describe, expect, it } from 'vitest'
import { countWords } from './count-words'

describe('countWords', () => {
  it.each([
    ['', 0],
    [' \n ', 0],
    ['Elm', 1],
    [' The old lamp,\u00a0sold\nin 1931. ', 6],
  ])('counts %j', (text, count) => {
    expect(countWords(text)).toBe(count)
  })

  it('parts words at every sign that an expression calls a blank, and at no other', () => {
    const wrong = Array.from({ length: 0x10000 }, (_, unit) => String.fromCharCode(unit)).filter(
      (sign) => (countWords(`a${sign}b`) === 2) !== /\s/u.test(sign),
    )
    expect(wrong).toEqual([])
  })
})

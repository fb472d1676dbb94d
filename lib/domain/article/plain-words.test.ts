import { describe, expect, it } from 'vitest'
import { plainWords } from './plain-words'

describe('plainWords', () => {
  it('finds whole words and names over signs and case', () => {
    const text = plainWords('The keeper’s lamp, sold in Elm-on-Sea (1931)…')
    expect(text.includes(plainWords('LAMP sold'))).toBe(true)
    expect(text.includes(plainWords('elm on sea'))).toBe(true)
    expect(text.includes(plainWords('keep'))).toBe(false)
    expect(text.includes(plainWords('931'))).toBe(false)
  })

  it('has a blank at both ends', () => {
    expect(plainWords('“Elm!”')).toBe(' elm ')
  })
})

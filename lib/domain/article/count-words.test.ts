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
})

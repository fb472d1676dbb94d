import { describe, expect, it } from 'vitest'
import { escapePattern } from './escape-pattern'

describe('escapePattern', () => {
  it.each(['d**n', 'Elm (town', 'a+b', 'C:\\Elm', '[sic]', '$40', 'Oak Inc.'])(
    'finds %s as it stands',
    (words) => {
      const pattern = new RegExp(`^${escapePattern(words)}$`, 'u')
      expect(pattern.test(words)).toBe(true)
      expect(pattern.test(`${words}x`)).toBe(false)
    },
  )
})

import { describe, expect, it } from 'vitest'
import { saysNothing } from './says-nothing'

describe('saysNothing', () => {
  it.each([
    ['The tides of Elm are worth mentioning.', true],
    ['A fourth tide, known as the dead one, was described.', true],
    ['A fourth tide was described by Edward Hill in 1931.', false],
    ['The harbour of Elm was closed.', false],
  ])('%s %s', (words, is) => {
    expect(saysNothing(words)).toBe(is)
  })
})

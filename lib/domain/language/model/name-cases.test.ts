import { describe, expect, it } from 'vitest'
import { compareCases } from './name-cases'

const TEXT = ['Vesk grew by the old vesk', 'a vesk is small and Skarn is not', 'skarn saw Skarn'].map(
  (text) => ({
    words: text.split(' '),
  }),
)

describe('small letters and capitals', () => {
  const weigh = compareCases(TEXT, new Set(['vesk', 'skarn', 'brill']))

  it('speak against a word that is written small, but for beginnings of sentences', () => {
    expect(weigh('vesk')).toBeGreaterThan(0.3)
  })

  it('say nothing of a word with more capitals, of one that never came, and of one nobody asked for', () => {
    expect(['skarn', 'brill', 'old'].map(weigh)).toEqual([0, 0, 0])
  })
})

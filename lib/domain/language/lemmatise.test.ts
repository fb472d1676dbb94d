import { describe, expect, it } from 'vitest'
import { lemmatise } from './lemmatise'

describe('lemmatise', () => {
  it('gives the base form for the tag', () => {
    expect(lemmatise('towers', 'NNS')).toBe('tower')
    expect(lemmatise('built', 'VBD')).toBe('build')
    expect(lemmatise('Towers', 'NNP')).toBe('towers')
  })

  it('forgets no tag of a word that was read with another', () => {
    expect(lemmatise('lanterns', 'NN')).toBe('lanterns')
    expect(lemmatise('lanterns', 'NNS')).toBe('lantern')
    expect(lemmatise('taller', 'JJ')).toBe('taller')
    expect(lemmatise('taller', 'JJR')).toBe('tall')
  })
})

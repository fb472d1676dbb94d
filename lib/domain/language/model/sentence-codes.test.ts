import { describe, expect, it } from 'vitest'
import { buildLexicon, lexiconKey } from './lexicon'
import { PAD, encodeSentence, normaliseWord, wordShape } from './sentence-codes'

const lexicon = buildLexicon(Int32Array.of(lexiconKey('owned')), Uint16Array.of(3, 20, 900, 0))

describe('sentence codes', () => {
  it('takes typographic marks for plain ones', () => {
    expect(normaliseWord('“l’été”…')).toBe('"l\'été"...')
    expect(encodeSentence(['’s'], lexicon).form[PAD]).toBe(encodeSentence(["'s"], lexicon).form[PAD])
  })

  it.each([
    ['Kabul', 'Xx'],
    ['USA', 'XX'],
    ['McCoy', 'XxXx'],
    ['1,200', 'd,d'],
    ['U.S.', 'X.X.'],
    ['été', 'x'],
  ])('%s has the shape %s', (word, shape) => {
    expect(wordShape(word)).toBe(shape)
  })

  it('does not tell numbers of one length apart', () => {
    const { lower } = encodeSentence(['1984', '2016', '84'], lexicon)
    expect(lower[PAD]).toBe(lower[PAD + 1])
    expect(lower[PAD]).not.toBe(lower[PAD + 2])
  })

  it('looks a compound up by its last part when the whole is unknown', () => {
    const { fine, tail, lower } = encodeSentence(['owned', 'state-owned', 'unheard'], lexicon)
    expect(fine[PAD + 1]).toBe(fine[PAD])
    expect(fine[PAD]).not.toBe(0)
    expect(fine[PAD + 2]).toBe(0)
    expect(tail[PAD + 1]).toBe(lower[PAD])
  })

  it('has room for neighbours on both sides', () => {
    expect(encodeSentence([], lexicon).lower).toHaveLength(2 * PAD)
  })
})

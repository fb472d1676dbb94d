import { describe, expect, it } from 'vitest'
import { lastWords } from './last-words'

describe('lastWords', () => {
  it('begins at a blank with so many more behind it', () => {
    expect(lastWords('The mill of the town of ', 2)).toBe(' town of ')
  })

  it('gives a short text whole', () => {
    expect(lastWords('The mill ', 2)).toBe('The mill ')
    expect(lastWords(' mill ', 1)).toBe(' mill ')
    expect(lastWords('', 2)).toBe('')
  })
})

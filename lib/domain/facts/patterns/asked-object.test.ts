import { describe, expect, it } from 'vitest'
import { isLeftBehindComma } from './asked-object'

describe('isLeftBehindComma', () => {
  it('sees a verb that its comma parts from the rest', () => {
    expect(isLeftBehindComma('What did Norway, sail?', { lemma: 'sail' })).toBe(true)
    expect(isLeftBehindComma('In Elm, what did Norway sail?', { lemma: 'sail' })).toBe(false)
    expect(isLeftBehindComma('What did Norway, sailors say?', { lemma: 'sail' })).toBe(false)
  })

  it('takes a masked word as it stands', () => {
    expect(isLeftBehindComma('What did Norway, s**l?', { lemma: 's**l' })).toBe(true)
  })
})

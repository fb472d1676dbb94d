import { describe, expect, it } from 'vitest'
import { findAcronyms } from './acronyms'

describe('findAcronyms', () => {
  it.each([
    ['A survey by the Mill Data Fund (MDF) of Elm', 'Mill Data Fund'],
    ["A survey by Mill Data Services' (MDS) of Elm", 'Mill Data Services'],
    ["A survey by Mill Data Fund's (MDF) of Elm", 'Mill Data Fund'],
    ['The MDF (Mill Data Fund) of Elm', 'Mill Data Fund'],
  ])('%s', (text, long) => {
    expect(findAcronyms(text, { start: 0, end: text.length }).map((each) => each.long.text)).toEqual([long])
  })
})

import { describe, expect, it } from 'vitest'
import { parseNames } from './parse-names'
import { suggestUsername } from './suggest-username'

describe('suggested usernames', () => {
  it('grow by a letter, then by a number, and never repeat', () => {
    const taken = new Set(['ana.s'])
    expect(suggestUsername('Ana Sousa', taken)).toBe('ana.so')
    expect(suggestUsername('Ana So', taken)).toBe('ana.so2')
    expect(suggestUsername('Ana So', taken)).toBe('ana.so3')
  })

  it.each([
    ['Zoë Łukasz', 'zoe.l'],
    ['Jürgen Groß', 'jurgen.g'],
    ["Siobhán O'Neill-Díaz", 'siobhan.d'],
    ['Madonna', 'madonna'],
    ['Bo', 'bo.student'],
    ['李小龙', 'student'],
    ['  Ada   Maria  Okafor ', 'ada.o'],
  ])('%s becomes %s', (name, username) => expect(suggestUsername(name, new Set())).toBe(username))
})

describe('a pasted list of names', () => {
  it('reads numbering, "Last, First" and sections', () => {
    expect(parseNames('1. Ada Okafor\n2) Brandt, Ilse\r\n- Sam Lee\tBlue\n\nKim Park; Red').students).toEqual([
      { name: 'Ada Okafor', section: null },
      { name: 'Ilse Brandt', section: null },
      { name: 'Sam Lee', section: 'Blue' },
      { name: 'Kim Park', section: 'Red' },
    ])
  })

  it('says what it left out', () => {
    const { students, skipped } = parseNames(`Ada Okafor\nada okafor\n${'x'.repeat(81)}`)
    expect(students).toHaveLength(1)
    expect(skipped.map(({ line, reason }) => [line, reason])).toEqual([
      [2, 'repeated'],
      [3, 'too-long'],
    ])
  })
})

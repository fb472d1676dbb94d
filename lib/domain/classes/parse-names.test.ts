import { describe, expect, it } from 'vitest'
import { parseNames } from './parse-names'

describe('a pasted list of names', () => {
  it('reads numbering, "Last, First" and sections', () => {
    expect(parseNames('1. Ada Okafor\n2) Brandt, Ilse\r\n- Sam Lee\tBlue\n\nKim Park; Red').students).toEqual(
      [
        { name: 'Ada Okafor', section: null },
        { name: 'Ilse Brandt', section: null },
        { name: 'Sam Lee', section: 'Blue' },
        { name: 'Kim Park', section: 'Red' },
      ],
    )
  })

  it('says what it left out', () => {
    const { students, skipped } = parseNames(`Ada Okafor\nada okafor\n${'x'.repeat(61)}`)
    expect(students).toHaveLength(1)
    expect(skipped.map(({ line, reason }) => [line, reason])).toEqual([
      [2, 'repeated'],
      [3, 'too-long'],
    ])
  })
})

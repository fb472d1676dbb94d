import { describe, expect, it } from 'vitest'
import { makeInitials, readInitials } from './name-initials'

const whole = (text: string): [string[], { start: number; end: number }] => {
  const words = text.split(' ')
  return [words, { start: 0, end: words.length }]
}

describe('initials', () => {
  it('are read from one word of capitals, with or without points and article', () => {
    expect(['SIT', 'the S.I.T.', 'The SIT'].map((text) => readInitials(...whole(text)))).toEqual([
      'SIT',
      'SIT',
      'SIT',
    ])
    expect(
      ['Skarn', 'S', 'the Skarn', 'Vesk SIT', 'SIT Vesk'].map((text) => readInitials(...whole(text))),
    ).toEqual(['', '', '', '', ''])
  })

  it('are made of the capitals of several words', () => {
    expect(makeInitials(...whole('the Skarn Institute of Trade'))).toBe('SIT')
    expect(makeInitials(...whole('The Skarn'))).toBe('')
  })
})

import { describe, expect, it } from 'vitest'
import { existedIn } from './country-since'

describe('a country as an option', () => {
  it.each([
    ['Germany', 'France', 1793, false],
    ['Germany', 'France', 1890, true],
    ['South Korea', 'China', 1550, false],
    ['Italy', 'Greece', -31, true],
    ['the United States', 'France', 1700, false],
    ['the United States', 'France', 1776, true],
    ['Spain', 'France', 1793, true],
    ['Ukraine', 'Poland', 1975, false],
  ])('%s beside %s in %i: %s', (name, key, year, expected) => {
    expect(existedIn(name, { key, year })).toBe(expected)
  })
})

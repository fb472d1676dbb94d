import { describe, expect, it } from 'vitest'
import { claimFor } from '@/tests/fixtures/claim-for'
import { isSoleAnswer } from './sole'

function isSole(text: string, answer: string): boolean {
  return isSoleAnswer(claimFor(text, answer).claim, text)
}

describe('isSoleAnswer', () => {
  it.each([
    ['Edward Hill founded the school of Elm in 1931.', 'Edward Hill'],
    ['The school of Elm was founded by Edward Hill in 1931.', 'Edward Hill'],
    ['The school of Elm was founded by Edward Hill in 1931.', '1931'],
    ['Martha Stone was born in Norway in 1931.', 'Norway'],
    ['The storm killed 107 sailors off Elm.', '107'],
  ])('yes: %s (%s)', (text, answer) => {
    expect(isSole(text, answer)).toBe(true)
  })

  it.each([
    ['Edward Hill attended a school in England in 1931.', 'Edward Hill'],
    ['Edward Hill wrote many letters to the king in 1931.', 'Edward Hill'],
    ['The guild of Elm praised Edward Hill in Norway.', 'Norway'],
    ['Boats of many towns brought coal to Norway in winter.', 'Norway'],
    ['The storm killed more than 107 sailors off Elm.', '107'],
  ])('no: %s (%s)', (text, answer) => {
    expect(isSole(text, answer)).toBe(false)
  })
})

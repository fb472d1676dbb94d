import { describe, expect, it } from 'vitest'
import { analyse } from '@/tests/fixtures/import/analyse'
import { makeStatement } from '@/lib/domain/facts/statement'
import { isSoleAnswer } from './sole'
import { isGapClaim } from './writer'

function isSole(text: string, answer: string): boolean {
  const [claim] = analyse('The tower of Elm was built by monks in 1874.').claims.filter(isGapClaim)
  const { document } = analyse(text)
  const sentence = document.sentences[0]
  const mention = sentence?.mentions.find((other) => other.text === answer)
  if (claim === undefined || sentence === undefined || mention === undefined) throw new Error(`no ${answer}`)
  const statement = makeStatement({ text, sentence, keep: [mention], swaps: [] })
  const quote = { start: mention.start, end: mention.end, quote: answer }
  return isSoleAnswer({ ...claim, sentence, mention, statement, answer: quote }, text)
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
    ['Boats of many towns brought coal to Norway in winter.', 'Norway'],
    ['The storm killed more than 107 sailors off Elm.', '107'],
  ])('no: %s (%s)', (text, answer) => {
    expect(isSole(text, answer)).toBe(false)
  })
})

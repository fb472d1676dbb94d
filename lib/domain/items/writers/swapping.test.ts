import { describe, expect, it } from 'vitest'
import { analyse } from '@/tests/fixtures/import/analyse'
import { makeStatement } from '@/lib/domain/facts/statement'
import { canSwap } from './swapping'
import { isGapClaim } from './writer'

/** A claim put on the text's first sentence as it is. */
function swaps(text: string, answer: string): boolean {
  const [claim] = analyse('The tower of Elm was built by monks in 1874.').claims.filter(isGapClaim)
  const { document } = analyse(text)
  const sentence = document.sentences[0]
  const mention = sentence?.mentions.find((other) => other.text === answer)
  if (claim === undefined || sentence === undefined || mention === undefined) throw new Error(`no ${answer}`)
  const statement = makeStatement({ text, sentence, keep: [mention], swaps: [] })
  return canSwap({ ...claim, sentence, mention, statement }, text)
}

describe('canSwap', () => {
  it.each([
    ['The storm killed 107 sailors off Elm in 1851.', '107'],
    ['The storm killed 107 sailors off Elm in 1851.', '1851'],
    ['The old lamp was sold to Norway by Edward Hill in 1931.', 'Norway'],
    ['The old lamp was sold to Norway by Edward Hill in 1931.', 'Edward Hill'],
    ['The old brass lamp was given to Dover University by monks in 1931.', 'Dover University'],
  ])('yes: %s (%s)', (text, answer) => {
    expect(swaps(text, answer)).toBe(true)
  })

  it.each([
    [
      'a possessive hangs on it',
      'In 1931 Norway sold the old lamp and its brass chain to monks of Dover.',
      'Norway',
    ],
    [
      'another date stands beside it',
      'The tower was built by monks from Dover in 1874 and sold in 1931.',
      '1874',
    ],
    ['a word of its own stem', 'The old lamp was sold in 1931 to Norway by Norwegian sailors.', 'Norway'],
    [
      'what explains the name',
      'The old lamp of Elm was sold in 1931 to Edward Hill, a baker.',
      'Edward Hill',
    ],
    [
      'the sort of organisation is unknown',
      'The old brass lamp was sold in 1931 to the RIVA by monks of Dover. The RIVA (Rivet Association) paid.',
      'RIVA',
    ],
  ])('no: %s', (_, text, answer) => {
    expect(swaps(text, answer)).toBe(false)
  })
})

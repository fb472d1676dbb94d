import { describe, expect, it } from 'vitest'
import { analyse } from '@/tests/fixtures/import/analyse'
import { isComputable } from './computable'

function askedFor(text: string, answer: string): boolean {
  const claim = analyse(text).claims.find((each) => each.answer.quote === answer)
  if (claim === undefined) throw new Error(`no claim for ${answer}`)
  return isComputable(claim)
}

describe('what can be worked out', () => {
  it.each([
    ['Sales of the Elm ferry rose 2% to $11.1 million from $10.9 million.', '$11.1 million', true],
    ['Sales of the Elm ferry rose by 2% in Kent.', '2%', false],
    ['The Elm ferry brought 58% of the visitors to Dover.', '58%', false],
  ])('%s (%s): %s', (text, answer, expected) => {
    expect(askedFor(text, answer)).toBe(expected)
  })
})

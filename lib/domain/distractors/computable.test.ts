import { describe, expect, it } from 'vitest'
import { claimFor } from '@/tests/fixtures/claim-for'
import { isComputable } from './computable'

describe('what can be worked out', () => {
  it.each([
    ['Sales of the Elm ferry rose 2% to $11.1 million from $10.9 million.', '$11.1 million', true],
    ['Sales of the Elm ferry rose by 2% in Kent.', '2%', false],
    ['Two-thirds of the world’s population, 4 billion people, live near a coast.', '4 billion', true],
    ['The Elm ferry brought 58% of the visitors to Dover.', '58%', false],
  ])('%s (%s): %s', (text, answer, expected) => {
    expect(isComputable(claimFor(text, answer).claim)).toBe(expected)
  })
})

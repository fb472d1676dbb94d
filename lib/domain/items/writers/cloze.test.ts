import { describe, expect, it } from 'vitest'
import { analyse } from '@/tests/fixtures/import/analyse'
import { writeCloze } from './cloze'

const { document, claims } = analyse('In 1931 Edward Hill sold the old lamp of Elm to a museum in Paris.')
const write = (change: object, answered = '1931') =>
  claims
    .filter(({ answer }) => answer.quote === answered)
    .map((claim) =>
      writeCloze({ text: document.text, claim: { ...claim, ...change }, distractors: [], seed: 'seed' }),
    )

describe('a gap to type into', () => {
  it('is left to a whole question where there is one', () => {
    expect(write({ question: 'In what year did Edward Hill sell the old lamp of Elm?' })).toEqual([null])
    expect(write({ question: null })).toMatchObject([{ type: 'cloze', key: '1931' }])
  })

  it('stands beside the question for a person: ranking takes the better of the two', () => {
    expect(write({ question: 'Who sold the old lamp of Elm in 1931?' }, 'Edward Hill')).toMatchObject([
      { type: 'cloze', key: 'Edward Hill' },
    ])
  })
})

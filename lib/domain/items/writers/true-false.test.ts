import { describe, expect, it } from 'vitest'
import type { Distractor } from '@/lib/domain/distractors/distractor'
import { claimFor } from '@/tests/fixtures/claim-for'
import { writeTrueFalse } from './true-false'

/** Whether a statement to judge can be written with this one wrong answer. */
function isWritten({ text, answer, wrong }: { text: string; answer: string; wrong: Distractor }): boolean {
  const { document, claim } = claimFor(text, answer)
  return writeTrueFalse({ text: document.text, claim, distractors: [wrong], seed: 'seed' }) !== null
}
const own = (text: string): Distractor => ({ text, origin: 'article', source: null })

describe('a statement to judge', () => {
  const LOST = 'Edward Hill won the sea race of Elm in 1931.'

  it('puts a person only in the place of one in the same role', () => {
    const wrong = own('Paul Reed')
    expect(isWritten({ text: LOST, answer: 'Edward Hill', wrong })).toBe(false)
    expect(isWritten({ text: LOST, answer: 'Edward Hill', wrong: { ...wrong, isInSameRole: true } })).toBe(
      true,
    )
  })

  it('has a false figure that is far off', () => {
    const text = 'The storm killed 107 sailors off Elm.'
    expect(isWritten({ text, answer: '107', wrong: own('120') })).toBe(false)
    expect(isWritten({ text, answer: '107', wrong: own('240') })).toBe(true)
  })

  it('has a false share that nobody takes for the right one', () => {
    const text = 'In 1931 about 30% of the sailors of Elm became farmers.'
    expect(isWritten({ text, answer: '30%', wrong: own('40%') })).toBe(false)
    expect(isWritten({ text, answer: '30%', wrong: own('60%') })).toBe(true)
  })

  it('is judged by a figure only where that is its point', () => {
    const text = 'In May the guild bought 107 lamps for the port of Elm, which owned 62 boats.'
    expect(isWritten({ text, answer: '62', wrong: own('240') })).toBe(false)
    expect(isWritten({ text, answer: '107', wrong: own('240') })).toBe(true)
  })
})

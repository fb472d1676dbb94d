import { describe, expect, it } from 'vitest'
import { analyse } from '@/tests/fixtures/import/analyse'
import { makeStatement, renderStatement } from '../statement'
import { listPruned } from './tree-variants'

function prune(text: string, answer: string): string[] {
  const [sentence] = analyse(text).document.sentences
  if (sentence === undefined) throw new Error('no sentence')
  const start = text.indexOf(answer)
  const keep = [{ start, end: start + answer.length }]
  const statement = makeStatement({ text, sentence, keep, swaps: [] })
  return listPruned({ text, sentence, statement, keep }).map((each) => renderStatement(text, each))
}

describe('listPruned', () => {
  it.each([
    [
      'The old mill was destroyed in 1870 during the conflict.',
      '1870',
      'The old mill was destroyed in 1870.',
    ],
    [
      'In response to these fears, the council built a wall around Elm.',
      'Elm',
      'The council built a wall around Elm.',
    ],
    [
      'The sailors sold their ships in Elm to pay for a new harbour.',
      'Elm',
      'The sailors sold their ships in Elm.',
    ],
    [
      'Driven by the price of oak, the sailors sold their ships in Elm.',
      'Elm',
      'The sailors sold their ships in Elm.',
    ],
    [
      'The weight of the sand is about 15% of the weight of the stones in this bay.',
      '15%',
      'The weight of the sand is about 15% of the weight of the stones.',
    ],
  ])('%s (%s)', (text, answer, expected) => {
    expect(prune(text, answer)).toContain(expected)
  })

  it.each([
    ['the answer', 'The old mill was destroyed in 1870 during the conflict.', 'conflict'],
    ['what always is so', 'Boats carry oak to the town in winter.', 'oak'],
    ['a denial', 'The old mill was not destroyed in 1870 during the conflict.', '1870'],
    ['what one was asked for', 'Hill asked the council to build a wall of oak.', 'oak'],
    ['all that a verb has', 'The fair of Elm ran during the summer.', 'Elm'],
    ['a place of the first', 'The mill was the first house built in Norway in 1870.', '1870'],
  ])('keeps %s', (_, text, answer) => {
    expect(prune(text, answer)).toEqual([])
  })
})

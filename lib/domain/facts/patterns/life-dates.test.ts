import { describe, expect, it } from 'vitest'
import { listAsked } from '@/tests/fixtures/facts/find-drafts'
import { lifeDates } from './life-dates'

const AGAIN =
  ' Edward Hill painted the harbour of Elm. He left it. He came back. Hill sold his pictures. He married. Hill had his own boat.'

describe('the years of a life', () => {
  it.each([
    ['Edward Hill (born 3 April 1978) is a Danish painter.', ['In what year was Edward Hill born? → 1978']],
    [
      'Edward Hill FRS (German: Hügel; 8 February 1700 – 17 March 1782) was a Danish painter.',
      ['In what year was Edward Hill born? → 1700', 'In what year did Edward Hill die? → 1782'],
    ],
    [
      'The painter Edward Hill (1710–1774) lived in Elm.',
      ['In what year was Edward Hill born? → 1710', 'In what year did Edward Hill die? → 1774'],
    ],
  ])('are asked: %s', (text, expected) => {
    expect(listAsked(lifeDates, text + AGAIN)).toEqual(expected)
  })

  it.each([
    ['an office', 'Edward Hill (mayor of Elm from 1902 to 1911) was a painter.' + AGAIN],
    ['a reign', 'Edward Hill (reigned 1710–1774) was a painter.' + AGAIN],
    ['a work', 'Edward Hill (1902) wrote of tides.' + AGAIN],
    ['a day and a year', 'Edward Hill (3 April 1902 – 1911) was a painter.' + AGAIN],
    [
      'what is told in full elsewhere',
      'Edward Hill (born 3 April 1902) is a painter. Hill was born on 3 April 1902 in Elm.' + AGAIN,
    ],
    [
      'somebody whose life the text does not tell',
      'The lamp was made by Edward Hill (1710–1774) in Elm. Hill sold it.',
    ],
    ['another', 'Edward Hill was a friend of Henry Stone (1710–1774).' + AGAIN],
    ['what stands elsewhere', 'Edward Hill sold a lamp (1710–1774) in Elm.' + AGAIN],
  ])('are not the years of %s', (_, text) => {
    expect(listAsked(lifeDates, text)).toEqual([])
  })
})

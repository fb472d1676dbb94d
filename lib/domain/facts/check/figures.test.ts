import { expect, it } from 'vitest'
import { readArticle } from '@/tests/fixtures/import/analyse'
import { makeStatement } from '../statement'
import { hasManyFigures, isToldTwice } from './figures'

it.each([
  ['The mill sold 12 boats, 30 nets and 14 lamps to 6 ferries of Elm.', true],
  ['There were eighty forty-year-old men to 100 forty-year-old women, and 60 boys to 90 girls.', true],
  ['The mill sold 12 boats, 30 nets and 14 lamps to Elm in 1902.', false],
])('a row of figures: %s', (text, expected) => {
  const [sentence] = readArticle(text).sentences
  if (sentence === undefined) throw new Error('no sentence')
  expect(hasManyFigures(sentence, makeStatement({ text, sentence, keep: [], swaps: [] }))).toBe(expected)
})

it.each([
  ['Harbour 2 and The Lanterns took $436m while The Lanterns took $259m.', true],
  ['The Sea Gull took $4m while the Sea Swan took $2m.', false],
  ['Edward Hill took the ferry when Edward Hill sold the mill.', false],
])('one thing does the same twice: %s', (text, expected) => {
  const [sentence] = readArticle(text).sentences
  if (sentence === undefined) throw new Error('no sentence')
  expect(isToldTwice(sentence, makeStatement({ text, sentence, keep: [], swaps: [] }))).toBe(expected)
})

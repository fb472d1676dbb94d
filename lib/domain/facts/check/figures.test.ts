import { expect, it } from 'vitest'
import { readArticle } from '@/tests/fixtures/import/analyse'
import { makeStatement } from '../statement'
import { hasManyFigures } from './figures'

it.each([
  ['The mill sold 12 boats, 30 nets and 14 lamps to 6 ferries of Elm.', true],
  ['There were eighty forty-year-old men to 100 forty-year-old women, and 60 boys to 90 girls.', true],
  ['The mill sold 12 boats, 30 nets and 14 lamps to Elm in 1902.', false],
])('a row of figures: %s', (text, expected) => {
  const [sentence] = readArticle(text).sentences
  if (sentence === undefined) throw new Error('no sentence')
  expect(hasManyFigures(sentence, makeStatement({ text, sentence, keep: [], swaps: [] }))).toBe(expected)
})

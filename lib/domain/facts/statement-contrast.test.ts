import { expect, it } from 'vitest'
import { readArticle } from '@/tests/fixtures/import/analyse'
import { cutStatement, makeStatement } from './statement'
import { tearsContrast } from './statement-contrast'

/** The first sentence without the words between the bars. */
it.each([
  [
    'While Elm grew by 4% in 1902, its trade was driven by ships| and lost its strength in the spring|.',
    true,
  ],
  ['While Elm grew by 4% in 1902, its trade was driven by ships| of the north|.', false],
  ['|Despite the fire, |Edward Hill’s name remained high in Elm.', true],
  ['|In the north, |Edward Hill’s name remained high in Elm.', false],
  ['Elm grew by 4% in 1902| and lost its strength in the spring|.', false],
])('%s', (marked, expected) => {
  const [before = '', cut = '', after = ''] = marked.split('|')
  const text = `${before}${cut}${after}`
  const [sentence] = readArticle(text).sentences
  if (sentence === undefined) throw new Error('no sentence')
  const whole = makeStatement({ text, sentence, keep: [], swaps: [] })
  const variant = cutStatement(text, whole, { start: before.length, end: before.length + cut.length })
  expect(tearsContrast(sentence, variant)).toBe(expected)
})

import { describe, expect, it } from 'vitest'
import { readArticle } from '@/tests/fixtures/import/analyse'
import { makeStatement } from '../statement'
import { findContextNeed } from './context'

function needOf(text: string, title: string | null = null) {
  const document = readArticle(text, title)
  const [sentence] = document.sentences
  if (sentence === undefined) throw new Error('no sentence')
  const statement = makeStatement({ text, sentence, keep: [], swaps: [] })
  return findContextNeed(document, { sentence, statement })
}

describe('what is always of or about something', () => {
  it.each([
    'Edward Hill of Elm adapted the idea to his own boats in 1931.',
    'A study of Elm found that Norway was behind the growth in 1931.',
    'Edward Hill of Elm rejected the options in 1931.',
    'Martha Stone of Norway condemned the comments in 1931.',
    'In 1931 Edward Hill of Elm climbed the walls.',
    'Norway explained the 1931 increase by its new harbours.',
    'Martha Stone of Norway read the novel in 1931.',
    'Edward Hill contrasted his approach with the plans of Martha Stone.',
  ])('needs it: %s', (text) => {
    expect(needOf(text)).toMatch(/^(?:definite|relational):/u)
  })

  it.each([
    'Edward Hill of Elm adapted the idea of a free harbour in 1931.',
    'Norway explained the increase in prices by its new harbours.',
    'Martha Stone of Norway read the novel that Edward Hill wrote in 1931.',
    'Edward Hill had an idea for a mill, and Norway took up the idea in 1931.',
    'In 1931 Edward Hill climbed the walls of Elm.',
    'Martha Stone of Norway used the opportunity to sell her boats in 1931.',
    'The trade of Elm was on the rise in 1931.',
    'Edward Hill explained his approach to the design of boats in 1931.',
  ])('but not: %s', (text) => {
    expect(needOf(text)).toBeNull()
  })

  it('is told by the title', () => {
    expect(needOf('In 1931 Edward Hill of Elm climbed the walls.', 'The walls of Dover')).toBeNull()
  })
})

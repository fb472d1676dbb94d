import { describe, expect, it } from 'vitest'
import { readArticle } from '@/tests/fixtures/import/analyse'
import { makeStatement, renderStatement } from './statement'
import { findToldYears } from './told-years'

function lastOf(text: string): string {
  const document = readArticle(text)
  const sentence = document.sentences.at(-1)
  if (sentence === undefined) throw new Error('no sentence')
  const swaps = findToldYears(document, sentence)
  return renderStatement(document.text, makeStatement({ text: document.text, sentence, keep: [], swaps }))
}

describe('findToldYears', () => {
  it.each([
    ['Elm was sold in 1902. Two years later, Norway built a pier.', 'In 1904, Norway built a pier.'],
    ['Elm was sold in May 1902. That year, Norway built a pier.', 'In 1902, Norway built a pier.'],
    ['Elm was sold in 1902. The following year, Norway built a pier.', 'In 1903, Norway built a pier.'],
    [
      'Norway built a pier in 1902 and sold it 10 years later.',
      'Norway built a pier in 1902 and sold it in 1912.',
    ],
    [
      'Elm was sold in 1902. A year later, Oak was sold. Two years later, Norway built a pier.',
      'In 1905, Norway built a pier.',
    ],
  ])('%s → %s', (text, expected) => {
    expect(lastOf(text)).toBe(expected)
  })

  it.each([
    'Elm was sold in 1902 and in 1904. Two years later, Norway built a pier.',
    'Elm was sold in 1902. Norway rested until two years later.',
    'Elm was sold in 1902. About two years later, Norway built a pier.',
    'Elm was sold in 1902.\n\nTwo years later, Norway built a pier.',
    'Elm was sold in 120 BCE. Two years later, Norway built a pier.',
    'Elm was sold. Two years later, Norway built a pier.',
  ])('leaves alone: %s', (text) => {
    expect(lastOf(text)).not.toMatch(/in 1904|in 1906/iu)
  })
})

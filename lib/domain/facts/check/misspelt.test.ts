import { describe, expect, it } from 'vitest'
import { readArticle } from '@/tests/fixtures/import/analyse'
import { findMisspelt } from './misspelt'

const misspeltIn = (text: string) => {
  const document = readArticle(text)
  return findMisspelt(
    document,
    document.sentences.flatMap(({ tokens }) => tokens),
  )
}

describe('findMisspelt', () => {
  it.each([
    ['The town had two secrataries in 1902.', 'secrataries'],
    ['The lighthose of Elm fell in 1902.', 'lighthose'],
    ['The lake was approximate 40 miles long.', 'approximate'],
  ])('%s', (text, word) => {
    expect(misspeltIn(text)).toBe(word)
  })

  it.each([
    ['a name', 'The Secrataries of Elm fell in 1902.'],
    ['a rare word far from any other', 'The xylographers of Elm fell in 1902.'],
    ['what the text says again', 'The lighthose fell in 1902, and the lighthose rose in 1903.'],
    ['another spelling', 'The new organisers modernised the town.'],
    ['a rough figure', 'The approximate 40 miles were walked.'],
  ])('is silent of %s', (_, text) => {
    expect(misspeltIn(text)).toBeNull()
  })
})

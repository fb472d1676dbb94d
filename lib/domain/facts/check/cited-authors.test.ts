import { describe, expect, it } from 'vitest'
import { readArticle } from '@/tests/fixtures/import/analyse'
import { isCoAuthor } from './cited-authors'

function check(text: string, name: string): boolean {
  const document = readArticle(text)
  const mention = document.sentences.flatMap(({ mentions }) => mentions).find((each) => each.text === name)
  if (mention === undefined) throw new Error(`no ${name}`)
  return isCoAuthor(document, mention)
}

describe('isCoAuthor', () => {
  it.each([
    ['Edward Hill and Martha Stone (1998) asked fishermen of Elm to count the boats.', 'Martha Stone'],
    ['Storms grow fewer (Hill & Stone, 1998). Hill and Stone use the example of Elm.', 'Stone'],
  ])('%s', (text, name) => {
    expect(check(text, name)).toBe(true)
  })

  it.each([
    ['Edward Hill (1998) asked fishermen of Elm to count the boats.', 'Edward Hill'],
    ['Edward Hill and Martha Stone sold the lamp in 1998 to Norway.', 'Martha Stone'],
    [
      'Hill and Stone (1998) wrote a book. Stone came to Elm. Stone counted boats. Stone sold the lamp to Norway.',
      'Stone',
    ],
  ])('but not: %s', (text, name) => {
    expect(check(text, name)).toBe(false)
  })
})

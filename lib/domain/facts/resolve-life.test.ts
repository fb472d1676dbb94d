import { describe, expect, it } from 'vitest'
import { analyse, readArticle } from '@/tests/fixtures/import/analyse'
import { resolveLife } from './resolve-life'
import { renderStatement } from './statement'

const LIFE =
  'Edward Hill was born in Elm. He went to school in Dover. Hill painted boats. He lived by the harbour. Hill sold them to sailors. He opened a shop.'

/** What is put for the pronoun of a last sentence, or null. */
const resolve = (last: string) => {
  const document = readArticle(`${LIFE} ${last}`, 'Edward Hill')
  return resolveLife(document).get(document.sentences.length - 1)?.by ?? null
}

describe('whom a pronoun means in the story of a life', () => {
  it.each([
    ['In 1902 and 1904 he took part in two races to Norway.', 'Edward Hill'],
    ['A feast was held in Dover in honour of his birthday in 1909.', 'Edward Hill’s'],
    ['Henry Stone asked him to paint the ferry in 1911.', 'Edward Hill'],
  ])('is the one that it is the life of: %s', (last, by) => {
    expect(resolve(last)).toBe(by)
  })

  it.each([
    ['somebody else in the sentence', 'In the shop of Henry Stone he painted the ferry in 1911.'],
    ['somebody else whose they may be', 'Henry Stone painted a ferry for his shop in 1911.'],
    ['somebody unnamed in the sentence', 'A friend from Norway gave the shop to his sailors.'],
    [
      'somebody else in the sentence before',
      'Henry Stone came to Dover. In 1911 and 1912 he painted a ferry.',
    ],
    ['somebody unnamed in the sentence before', 'A nephew came to Dover. In 1911 he painted a ferry.'],
    ['who is heard', 'The ferry was sold in 1911, he said.'],
    ['the other gender', 'In 1911 and 1912 she painted the ferry.'],
    ['the name itself in the sentence', 'In his shop in Dover the sailors met Hill in 1911.'],
    ['the name itself behind it', 'After his return from Norway, Hill painted the ferry.'],
  ])('is left open with %s', (_, last) => {
    expect(resolve(last)).toBeNull()
  })

  it('is put into what is asked', () => {
    const text = `${LIFE} Hill liked Norway. Henry Stone asked him to paint the Norway ferry in 1911.`
    const { claims } = analyse(text)
    const wordings = claims.flatMap(({ statement }) =>
      statement === null ? [] : [renderStatement(text, statement)],
    )
    expect(wordings).toContain('Henry Stone asked Edward Hill to paint the Norway ferry in 1911.')
  })
})

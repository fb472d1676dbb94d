import { describe, expect, it } from 'vitest'
import { analyse, readArticle } from '@/tests/fixtures/import/analyse'
import { resolveBodies } from './resolve-bodies'

const resolved = (text: string) => [...resolveBodies(readArticle(text)).values()].map(({ by }) => by)
const FIRST = 'Oak Motors Inc. sold 40,000 cars in Norway in 1902.'

describe('resolveBodies', () => {
  it.each([
    ['the next sentence', `${FIRST} The company built a factory in Elm.`, ['Oak Motors Inc.']],
    [
      'a row of them',
      `${FIRST} The company built a factory in Elm. The firm closed it in 1931.`,
      ['Oak Motors Inc.', 'Oak Motors Inc.'],
    ],
    ['an owner', `${FIRST} The company's cars were sold in Elm.`, ['Oak Motors Inc.']],
  ])('puts the name for the noun in %s', (_, text, expected) => {
    expect(resolved(text)).toEqual(expected)
  })

  it.each([
    ['another sentence stands between', `${FIRST} Cars were new. The company built a factory in Elm.`],
    ['the noun says which one', `${FIRST} The company that paid for it built a factory in Elm.`],
    ['the name was no subject', 'Edward Hill left Oak Motors Inc. in 1902. The company built a factory.'],
    [
      'two were named',
      'Oak Motors Inc. bought Elm Steel Inc. in 1902. The company built a factory in Dover for ships.',
    ],
  ])('leaves it alone where %s', (_, text) => {
    expect(resolved(text)).toEqual([])
  })

  it('lets the sentence be asked about', () => {
    const { claims } = analyse(`${FIRST} The company built a factory in Elm for 300 workers.`)
    expect(claims.map(({ answer }) => answer.quote)).toContain('300')
  })
})

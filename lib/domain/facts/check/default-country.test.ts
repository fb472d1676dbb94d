import { describe, expect, it } from 'vitest'
import { analyse, readArticle } from '@/tests/fixtures/import/analyse'
import { findDefaultCountry, isDefaultCountry } from './default-country'

const NORWEGIAN =
  'The lamp of Elm was lit in Norway in 1902. Norwegian sailors paid for it. Oslo gave the glass. A copy was sold to Sweden in 1931.'

describe('findDefaultCountry', () => {
  it('is the one whose people and towns are named most', () => {
    expect(findDefaultCountry(readArticle(NORWEGIAN))).toBe('Norway')
  })

  it('is none where no country leads', () => {
    expect(
      findDefaultCountry(readArticle('Norway sold the lamp to Sweden. Sweden thanked Norway.')),
    ).toBeNull()
  })
})

describe('isDefaultCountry', () => {
  const isDefault = (text: string, name: string) => {
    const document = readArticle(text)
    const [found] = document.sentences.flatMap((sentence) =>
      sentence.mentions.filter((mention) => mention.text === name).map((mention) => ({ sentence, mention })),
    )
    if (found === undefined) throw new Error(`no ${name}`)
    return isDefaultCountry(document, found)
  }

  it.each([
    ['where all of it plays', NORWEGIAN, 'Norway', true],
    ['another country', NORWEGIAN, 'Sweden', false],
    [
      'a bare "in the United States"',
      'The first tide clock in the United States was built by Hill.',
      'United States',
      true,
    ],
    ['where somebody went', 'In 1890 Hill moved from Elm to the United States.', 'United States', false],
  ])('%s', (_, text, name, expected) => {
    expect(isDefault(text, name)).toBe(expected)
  })

  it('is judged and never asked for', () => {
    const { claims } = analyse(NORWEGIAN)
    const given = claims.filter(({ isGiven }) => isGiven).map(({ answer }) => answer.quote)
    expect(given).toEqual(['Norway'])
  })
})

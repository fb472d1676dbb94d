import { describe, expect, it } from 'vitest'
import { analyse, readArticle } from '@/tests/fixtures/import/analyse'
import { matchesText } from '@/lib/domain/items/grading/match-text'
import { nameCentury } from './century-names'

describe('nameCentury', () => {
  it.each([
    ['1500s', ['16th century']],
    ['1900s', ['20th century']],
    ['16th century', ['1500s']],
    ['sixteenth century', ['1500s']],
    ['fifth century', []],
    ['1530s', []],
  ])('%s', (text, names) => {
    expect(nameCentury(text)).toEqual(names)
  })
})

describe('a century in a text', () => {
  const detailOf = (text: string, words: string) =>
    readArticle(text).sentences[0]?.mentions.find((each) => each.text === words)?.detail

  it.each([
    ['The trade of Elm began in the 1500s and fed the town.', '1500s', 'century'],
    ['The trade of Elm began in the late 1800s and fed the town.', '1800s', 'century'],
    ['The trade of Elm began in the 1930s and fed the town.', '1930s', 'decade'],
    ['The trade of Elm grew from the 1800s to the 1820s.', '1800s', 'decade'],
    ['The 1800s were the best decade for the trade of Elm.', '1800s', 'decade'],
  ])('%s', (text, words, detail) => {
    expect(detailOf(text, words)).toBe(detail)
  })

  it('is asked for as a time after "into", too', () => {
    const { claims } = analyse('The people of Elm fished with spears and nets into the nineteenth century.')
    expect(claims.find(({ answer }) => answer.quote === 'nineteenth century')?.mention?.type).toBe('date')
  })

  it('may be named both ways', () => {
    const { claims } = analyse('The trade of Elm with the port of Dover began in the 1500s.')
    const claim = claims.find(({ answer }) => answer.quote === '1500s')
    expect(claim?.statement).not.toBeNull()
    expect(claim?.question ?? 'in what century').toMatch(/in what century/iu)
    const accepted = [claim?.answer.quote ?? '', ...(claim?.aliases ?? [])]
    for (const answer of ['1500s', '16th century', 'the sixteenth century'])
      expect(matchesText(answer, { accepted })).toBe(true)
    expect(matchesText('15th century', { accepted })).toBe(false)
  })
})

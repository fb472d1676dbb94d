import { describe, expect, it } from 'vitest'
import { readArticle } from '@/tests/fixtures/import/analyse'
import { isPassingDate } from './passing-date'

function isPassing(text: string, date: string): boolean {
  const [sentence] = readArticle(text).sentences
  const mention = sentence?.mentions.find((each) => each.text === date)
  if (sentence === undefined || mention === undefined) throw new Error(`no ${date}`)
  return isPassingDate(sentence, mention)
}

describe('isPassingDate', () => {
  it.each([
    ['In 1910, there were 62 fishing boats in the harbour of Elm.', '1910'],
    ['In 1910, the share of fishermen in Elm was 40 percent.', '1910'],
    ['A survey conducted in 1910 revealed that 62 boats of Elm were lost.', '1910'],
    ['Of the fishermen who were polled by the town in 1910, most feared the storms.', '1910'],
    ['By 1895, the people of Elm grew used to the storms.', '1895'],
    ['In 1910, only 24.4 percent of the fishermen of Elm owned a boat.', '1910'],
    ['The fishermen of Elm spent £5.3m on nets in 1910.', '1910'],
    ['Prior to his election as mayor of Elm in 1842, Edward Hill sold lamps.', '1842'],
  ])('%s', (text, date) => {
    expect(isPassing(text, date)).toBe(true)
  })

  it.each([
    ['In 1910, a storm broke the pier of Elm.', '1910'],
    ['In 1910, a storm sank 62 fishing boats in the harbour of Elm.', '1910'],
    ['By 1895, the monks had built the tower of Elm.', '1895'],
    ['In 1921 Edward Hill began a long study of the storms of Elm.', '1921'],
    ['Edward Hill was the mayor of Elm in 1842.', '1842'],
    ['In 1910 Edward Hill raised the tax on boats by 12 percent.', '1910'],
    ['In 1910 Edward Hill founded a bank with £2,000.', '1910'],
    ['At the end of 1842, Edward Hill sold the lamp.', '1842'],
  ])('but not: %s', (text, date) => {
    expect(isPassing(text, date)).toBe(false)
  })
})

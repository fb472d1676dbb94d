import { describe, expect, it } from 'vitest'
import { readArticle } from '@/tests/fixtures/import/analyse'
import { isPassingFigure } from './passing-figure'

function isPassing(text: string, figure: string): boolean {
  const [sentence] = readArticle(text).sentences
  const mention = sentence?.mentions.find((each) => each.text === figure)
  if (sentence === undefined || mention === undefined) throw new Error(`no ${figure}`)
  return isPassingFigure(sentence, mention)
}

describe('isPassingFigure', () => {
  it.each([
    ['Hill scored for Elm after just nine minutes.', 'nine'],
    ['Hill scored for Elm with 12 minutes to go.', '12'],
    ['Elm signed a five year deal with the ferry company.', 'five'],
    ['The harbour of Elm bought three boats in 1931.', 'three'],
    ['Hill stayed in Elm until she was eighteen and left for Dover.', 'eighteen'],
    ['The boats of Elm were tied up in heaps of three, and the groups were sold.', 'three'],
    ['Two of the boats came to Elm in 1931.', 'Two'],
    ['A survey of 240 fishermen showed that most of them feared the storms.', '240'],
    ['Shares in the ferry company fell 3% to £5.44 in London.', '3%'],
    ['The Nikkei 225 index ended the day up 3% in Tokyo.', '3%'],
    ['Farms of Elm had from a few barns to as many as 60.', '60'],
    ['In hard cases all nine preside over the court of Elm.', 'nine'],
    ['Shares in the ferry company fell 3% to £5.44 in London.', '£5.44'],
    ['The light of Elm burns 24 hours per day in June.', '24'],
    ['By 1900, Norway used the system of 24 standard time zones.', '24'],
    ['The two chambers of the council of Elm were divided by rank.', 'two'],
    ['According to a poll across 24 countries, few people trust the sea.', '24'],
  ])('%s', (text, figure) => {
    expect(isPassing(text, figure)).toBe(true)
  })

  it.each([
    ['Lang divided the growth of reefs into four stages.', 'four'],
    ['The reef of Elm is the home of 62 kinds of crab.', '62'],
    ['The siege of Elm lasted for 14 years.', '14'],
    ['The reef of Elm has the length of 24 miles.', '24'],
    ['The council of Elm was divided into two chambers by Hill.', 'two'],
    ['About 3% of the boats of Elm were lost.', '3%'],
    ['The survey counted 240 seals on the islands of Elm.', '240'],
    ['The ferry company sold its shares in the harbour of Elm for £62m.', '£62m'],
    ['The harbour of Elm bought thirty boats in 1931.', 'thirty'],
  ])('but not: %s', (text, figure) => {
    expect(isPassing(text, figure)).toBe(false)
  })
})

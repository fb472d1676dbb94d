import { describe, expect, it } from 'vitest'
import { readArticle } from '@/tests/fixtures/import/analyse'
import { isAnswerWorthAsking } from './answer'
import { isPartOfFigure, isTooExact } from './exact-figure'

function find(text: string, figure: string) {
  const [sentence] = readArticle(text).sentences
  const mention = sentence?.mentions.find((each) => each.text === figure)
  if (sentence === undefined || mention === undefined) throw new Error(`no ${figure}`)
  return [sentence, mention] as const
}

describe('isTooExact', () => {
  it.each([
    ['Trade in the harbour of Elm grew by 4.76% in 1931.', '4.76%'],
    ['Some 60.1 percent of the boats of Elm were sold.', '60.1 percent'],
    ['About 9.4 percent of the boats of Elm were lost.', '9.4 percent'],
    ['A share of the Elm ferry cost 50.50 euros in May.', '50.50'],
    ['The reef of Elm is 31.4 km long.', '31.4'],
    ['The harbour of Elm cost $4.83 million to build.', '$4.83 million'],
    ['Hill received 1,132 votes in Elm.', '1,132'],
    ['The hall of Elm had 37 rooms of stone and wood.', '37'],
  ])('%s', (text, figure) => {
    expect(isTooExact(...find(text, figure))).toBe(true)
  })

  it.each([
    ['The hall of Elm had 40 rooms of stone and wood.', '40'],
    ['The storm off Elm killed 37 sailors.', '37'],
    ['About 0.5 percent of the boats of Elm were lost.', '0.5 percent'],
    ['About 62 percent of the boats of Elm were lost.', '62 percent'],
    ['The reef of Elm is 2.5 km long.', '2.5'],
    ['The town of Elm has 1.5 million people.', '1.5 million'],
    ['The harbour of Elm cost $4.8 billion to build.', '$4.8 billion'],
    ['The quake under Elm had a magnitude of 7.8 in all.', '7.8'],
    ['The fleet of Elm sank 120,000 tons of ships.', '120,000'],
  ])('but not: %s', (text, figure) => {
    expect(isTooExact(...find(text, figure))).toBe(false)
  })
})

describe('a unit', () => {
  it('is no answer', () => {
    const [sentence, mention] = find('For instance, gulls have a limited range, from 125 to 2000 Hz.', 'Hz')
    expect(isAnswerWorthAsking(sentence, mention)).toBe(false)
  })
})

describe('isPartOfFigure', () => {
  it.each([
    ['The harbour board of Elm answers on 0700 222 333 in May.', '222'],
    ['The harbour board of Elm answers on 0700 222 333 in May.', '0700'],
    ['The harbour board of Elm answers on 84 15 62 in May.', '62'],
  ])('%s', (text, figure) => {
    expect(isPartOfFigure(...find(text, figure))).toBe(true)
  })

  it('is no figure with words around it', () => {
    expect(isPartOfFigure(...find('The harbour of Elm bought 62 boats in 1931.', '62'))).toBe(false)
  })

  it('is never asked for', () => {
    const [sentence, mention] = find('The harbour board of Elm answers on 84 15 62 in May.', '15')
    expect(isAnswerWorthAsking(sentence, mention)).toBe(false)
  })
})

import { describe, expect, it } from 'vitest'
import { analyse, readArticle } from '@/tests/fixtures/import/analyse'
import { isCited } from './cited'

function check(text: string, answer: string): boolean {
  const [sentence] = readArticle(text).sentences
  const mention = sentence?.mentions.find((each) => each.text === answer)
  if (sentence === undefined || mention === undefined)
    throw new Error(`no ${answer}: ${sentence?.mentions.map((each) => each.text).join(' | ') ?? ''}`)
  return isCited(sentence, mention)
}

describe('isCited', () => {
  it.each([
    ["In Martha Stone's study, most fishermen of Elm feared the storms.", 'Martha Stone'],
    ["Lang and Stone's 1931 research showed that reefs grow in Norway.", 'Stone'],
    ['Edward Hill told the Elm Evening Herald that the tower was sold.', 'Elm Evening Herald'],
    [
      'In 1931 Edward Hill said in an interview with the Harbour News that the tower was old.',
      'Harbour News',
    ],
    ['According to Edward Hill, adviser to the harbour of Elm, 62 boats sank.', 'Edward Hill'],
  ])('%s', (text, answer) => {
    expect(check(text, answer)).toBe(true)
  })

  it.each([
    ["In Martha Stone's experiment, most seals of Elm chose the dark pool.", 'Martha Stone'],
    ['Edward Hill told Martha Stone that the tower was sold.', 'Martha Stone'],
    ['Edward Hill told the Harbour Board that the tower was sold.', 'Harbour Board'],
    ['In 1931 Edward Hill bought the Elm Evening Herald in Norway.', 'Elm Evening Herald'],
    ['Martha Stone studied the reefs of Norway.', 'Martha Stone'],
  ])('but not: %s', (text, answer) => {
    expect(check(text, answer)).toBe(false)
  })

  it('comes last', () => {
    const { claims } = analyse(
      'Edward Hill built the lighthouse of Elm in 1931. Edward Hill told the Elm Evening Herald that the lighthouse of Elm was sold to Norway.',
    )
    const paper = claims.find(({ answer }) => answer.quote.includes('Herald'))
    expect(paper?.isMinor).toBe(true)
    expect(claims.find(({ answer }) => answer.quote === '1931')?.isMinor).toBe(false)
  })
})

import { describe, expect, it } from 'vitest'
import { readArticle } from '@/tests/fixtures/import/analyse'
import { isLineUp, isPlayByPlay } from './line-up'

const MATCH =
  'The coach of Norway praised his squad after the match. The referee gave a penalty, and the striker scored before half-time.'

function isOfLineUp(text: string, answer: string): boolean {
  const document = readArticle(text)
  const [sentence] = document.sentences
  const mention = sentence?.mentions.find((each) => each.text === answer)
  if (sentence === undefined || mention === undefined) throw new Error(`no ${answer}`)
  return isLineUp(document, sentence, mention)
}

describe('isLineUp', () => {
  it.each([
    ['Norway have recalled the experienced Edward Hill at centre.', 'Edward Hill'],
    ['Norway made two changes, Paul Reed replacing Edward Hill on the wing.', 'Paul Reed'],
    ['Edward Hill comes in for the injured Paul Reed in Dover.', 'Paul Reed'],
  ])('%s (%s)', (text, answer) => {
    expect(isOfLineUp(`${text} ${MATCH}`, answer)).toBe(true)
  })

  it.each([
    ['Edward Hill scored two goals for Norway in Dover.', 'Edward Hill'],
    ['Norway beat Sweden in Dover on Friday.', 'Sweden'],
  ])('but not: %s (%s)', (text, answer) => {
    expect(isOfLineUp(`${text} ${MATCH}`, answer)).toBe(false)
  })

  it('needs a match', () => {
    expect(
      isOfLineUp(
        'In 1931 Edward Hill replaced Paul Reed as mayor of Elm. He was injured in 1940.',
        'Paul Reed',
      ),
    ).toBe(false)
  })
})

describe('isPlayByPlay', () => {
  it.each([
    ['Edward Hill surrendered possession before Reed sent a chip into the danger zone.', true],
    ['Hill made a couple of good runs while Reed had a quiet game.', true],
    ['Hill raced clear in the last minute, and Norway won by three points.', false],
    ['Hill made a couple of good runs. Norway sold its ships.', false],
  ])('%s: %s', (text, is) => {
    const document = readArticle(text.includes('ships') ? text : `${text} ${MATCH}`)
    const [sentence] = document.sentences
    if (sentence === undefined) throw new Error('no sentence')
    expect(isPlayByPlay(document, sentence)).toBe(is)
  })
})

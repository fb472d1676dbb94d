import { describe, expect, it } from 'vitest'
import { readArticle } from '@/tests/fixtures/import/analyse'
import { isMadeUp } from './made-up'

function isThought(text: string, answer: string): boolean {
  const [sentence] = readArticle(text).sentences
  const mention = sentence?.mentions.find((each) => each.text === answer)
  if (sentence === undefined || mention === undefined)
    throw new Error(`no ${answer}: ${sentence?.mentions.map((each) => each.text).join(' | ') ?? ''}`)
  return isMadeUp(sentence, mention)
}

describe('isMadeUp', () => {
  it.each([
    ['At University B, the team prays together before each game.', 'University B', true],
    ['A classic example of thrift is Edward, a 20-year-old who sails to Norway.', 'Edward', true],
    ['For example, Edward Hill sailed to Norway in 1931.', 'Edward Hill', false],
    ['At Elm University, the team prays together before each game.', 'Elm University', false],
  ])('%s (%s): %s', (text, answer, is) => {
    expect(isThought(text, answer)).toBe(is)
  })
})

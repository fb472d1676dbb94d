import { describe, expect, it } from 'vitest'
import { readArticle } from '@/tests/fixtures/import/analyse'
import { scorePlace } from './place-in-sentence'

function placeOf(text: string, answer: string): number {
  const [sentence] = readArticle(text).sentences
  const mention = sentence?.mentions.find((each) => each.text === answer)
  if (sentence === undefined || mention === undefined) throw new Error(`no ${answer}`)
  return scorePlace(sentence, mention)
}

describe('scorePlace', () => {
  it.each([
    [
      'a phrase before the subject',
      'In a yard near Dover, Edward Hill found the lamp.',
      'Dover',
      'Edward Hill sold the lamp in Dover.',
    ],
    ['whose something is', "Hill sold Martha Stone's boat.", 'Martha Stone', 'Hill met Martha Stone.'],
    [
      'the year of a finding',
      'In 1931 Edward Hill estimated that 62 boats sank.',
      '1931',
      'In 1931 Edward Hill bought 62 boats.',
    ],
    [
      'a clause hung on',
      'The lamp was sold to Hill, who was born in Dover.',
      'Dover',
      'The lamp was sold in Dover.',
    ],
  ])('%s is said by the way', (_, aside, answer, told) => {
    expect(placeOf(aside, answer)).toBeLessThan(placeOf(told, answer) - 0.3)
  })
})

import { expect, it } from 'vitest'
import { readArticle } from '@/tests/fixtures/import/analyse'
import { isVenue } from './venue'

it.each([
  ["The mayor's comments came in a session at Elm High School in Norway.", 'Elm High School', true],
  ["The mayor's comments came in a session at Elm High School in Norway.", 'Norway', false],
  ['Edward Hill spoke for three hours at Elm High School in 1931.', 'Elm High School', false],
])('%s (%s): %s', (text, answer, is) => {
  const [sentence] = readArticle(text).sentences
  const mention = sentence?.mentions.find((each) => each.text === answer)
  if (sentence === undefined || mention === undefined) throw new Error(`no ${answer}`)
  expect(isVenue(sentence, mention)).toBe(is)
})

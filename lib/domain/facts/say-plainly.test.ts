import { expect, it } from 'vitest'
import { readArticle } from '@/tests/fixtures/import/analyse'
import { findReplies } from './say-plainly'
import { makeStatement, renderStatement } from './statement'

it.each([
  ['Edward Hill replied that Elm owned no ships.', 'Edward Hill said that Elm owned no ships.'],
  ['The council added that the pier had been sold.', 'The council said that the pier had been sold.'],
  ['The council added two piers to the harbour.', 'The council added two piers to the harbour.'],
  ['Edward Hill replied to the council of Elm.', 'Edward Hill replied to the council of Elm.'],
])('%s', (text, expected) => {
  const [sentence] = readArticle(text).sentences
  if (sentence === undefined) throw new Error('no sentence')
  const statement = makeStatement({ text, sentence, keep: [], swaps: findReplies(sentence) })
  expect(renderStatement(text, statement)).toBe(expected)
})

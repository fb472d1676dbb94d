import { describe, expect, it } from 'vitest'
import { readArticle } from '@/tests/fixtures/import/analyse'
import type { Mention } from '@/lib/domain/language/mention'
import { isToldTerm } from './told-term'

function isTold(text: string, words: string): boolean {
  const [sentence] = readArticle(text).sentences
  const start = text.indexOf(words)
  if (sentence === undefined || start < 0) throw new Error(`no ${words}`)
  const span = { start, end: start + words.length, text: words }
  const mention: Mention = {
    ...span,
    type: 'term',
    detail: 'singular',
    entity: words,
    value: null,
    unit: null,
    hedge: null,
  }
  return isToldTerm(sentence, mention)
}

describe('isToldTerm', () => {
  it.each([
    ['An inland harbour is a basin that a canal joins to a river.', 'inland harbour', true],
    ['Osmosis occurs when water moves through a thin wall.', 'Osmosis', true],
    ['The inland harbour is a problem of the town.', 'inland harbour', false],
    ['Coastal dunes protect the low villages from the sea.', 'Coastal dunes', true],
    ['Dunes protect the low villages from the sea.', 'Dunes', false],
    ['Coastal dunes protected the low villages from the sea.', 'Coastal dunes', false],
    ['Boats of many towns went to the inland harbour for coal.', 'inland harbour', false],
  ])('%s', (text, words, expected) => {
    expect(isTold(text, words)).toBe(expected)
  })
})

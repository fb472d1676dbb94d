import { expect, it } from 'vitest'
import { readArticle } from '@/tests/fixtures/import/analyse'
import { cutStatement, findKept, listKeptTokens, makeStatement, shareStatement } from './statement'

const text = 'In 1902, Elm built a mill on the old quay.'
const [sentence] = readArticle(text).sentences
const words = text.indexOf(' on the')

function cutQuay(swaps: { span: { start: number; end: number }; by: string }[] = []) {
  if (sentence === undefined) throw new Error('no sentence')
  const whole = makeStatement({ text, sentence, keep: [], swaps })
  return {
    sentence,
    whole,
    variant: cutStatement(text, whole, { start: words, end: text.length - 1 }),
  }
}

it('gives one statement for the same words, and another for others', () => {
  const { sentence, whole, variant } = cutQuay()
  const named = cutQuay([{ span: { start: 9, end: 12 }, by: 'The town' }]).variant
  const shared = shareStatement(sentence, variant)
  expect(shareStatement(sentence, cutQuay().variant)).toBe(shared)
  for (const other of [whole, named, { ...variant, predicate: 3 }, { ...variant, isPutInPast: true }])
    expect(shareStatement(sentence, other)).not.toBe(shared)
})

it('says of each word whether it is kept', () => {
  const { sentence, variant } = cutQuay()
  expect(listKeptTokens(variant, sentence).map((token) => token.text)).toEqual([
    'In',
    '1902',
    ',',
    'Elm',
    'built',
    'a',
    'mill',
    '.',
  ])
  expect(findKept(variant, sentence).lastIndexOf(false)).toBe(sentence.tokens.length - 2)
})

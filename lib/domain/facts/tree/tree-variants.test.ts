import { describe, expect, it } from 'vitest'
import { analyse } from '@/tests/fixtures/import/analyse'
import { cutStatement, makeStatement, renderStatement } from '../statement'
import { isWhole, listTreeVariants } from './tree-variants'

function variantsOf(text: string, answer: string) {
  const { document } = analyse(text)
  const [sentence] = document.sentences
  if (sentence === undefined) throw new Error('no sentence')
  const start = text.indexOf(answer)
  const keep = [{ start, end: start + answer.length }]
  const statement = makeStatement({ text, sentence, keep, swaps: [] })
  return {
    words: listTreeVariants({ text, sentence, statement, keep }).map((each) => renderStatement(text, each)),
    isWholeWithout: (words: string) => {
      const from = text.indexOf(words)
      return isWhole(sentence, cutStatement(text, statement, { start: from, end: from + words.length }))
    },
  }
}

describe('listTreeVariants', () => {
  it('leaves out what is told beside, and keeps the answer', () => {
    const text = 'Edward Hill, who was born in Elm, sold the brass lamp in 1931, angering the town.'
    expect(variantsOf(text, '1931').words).toContain('Edward Hill sold the brass lamp in 1931.')
    expect(variantsOf(text, 'Elm').words.every((words) => words.includes('who was born in Elm'))).toBe(true)
  })

  it('puts the subject back before a second verb', () => {
    const text = 'Edward Hill founded a school for painters and moved to Paris in 1902.'
    expect(variantsOf(text, '1902').words).toContain('Edward Hill moved to Paris in 1902.')
    expect(variantsOf(text, 'school').words).toContain('Edward Hill founded a school for painters.')
  })

  it.each([
    ['no second subject', 'Edward Hill founded a school and Martha Stone moved to Paris in 1902.', '1902'],
    ['no denial', 'Edward Hill did not found a school and moved to Paris in 1902.', '1902'],
  ])('puts none back: %s', (_, text, answer) => {
    expect(variantsOf(text, answer).words).not.toContain('Edward Hill moved to Paris in 1902.')
  })
})

describe('isWhole', () => {
  const TEXT = 'The storm sank the brig of Elm in 1851.'

  it('is a predicate with its subject', () => {
    expect(variantsOf(TEXT, '1851').isWholeWithout(' of Elm')).toBe(true)
  })

  it.each(['The storm', 'sank', 'the brig'])('is nothing without %s', (words) => {
    expect(variantsOf(TEXT, '1851').isWholeWithout(words)).toBe(false)
  })
})

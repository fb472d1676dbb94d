import { describe, expect, it } from 'vitest'
import { analyse } from '@/tests/fixtures/import/analyse'
import { makeStatement, renderStatement } from './statement'
import { spellOutNames } from './spell-out-names'

const TEXT = [
  'Margaret Holloway opened the observatory at Brindle in 1911.',
  'Holloway measured the brightness of two hundred stars.',
  'In 1914 Mrs Holloway hired the astronomer Peter Lund.',
  'In 1920 Holloway’s brother paid for a telescope that Lund had drawn.',
].join(' ')

function write(index: number, answer: string | null = null): string {
  const { document } = analyse(TEXT)
  const sentence = document.sentences[index]
  if (sentence === undefined) throw new Error('no such sentence')
  const keep = sentence.mentions.filter(({ text }) => text === answer)
  const swaps = spellOutNames(document, sentence, keep)
  return renderStatement(document.text, makeStatement({ text: document.text, sentence, keep, swaps }))
}

describe('spellOutNames', () => {
  it('gives a bare surname its full name', () => {
    expect(write(1)).toBe('Margaret Holloway measured the brightness of two hundred stars.')
  })

  it('leaves a surname after a title, and a full name', () => {
    expect(write(0)).toBe('Margaret Holloway opened the observatory at Brindle in 1911.')
    expect(write(2)).toContain('Mrs Holloway hired the astronomer Peter Lund')
  })

  it('keeps a genitive, and names each person of the sentence', () => {
    expect(write(3)).toBe(
      'In 1920 Margaret Holloway’s brother paid for a telescope that Peter Lund had drawn.',
    )
  })

  it('leaves a name in a title', () => {
    const text = 'Peter Lund drew maps. The atlas, Lund’s Coast, was printed in Elm.'
    const { document } = analyse(text)
    const sentence = document.sentences[1]
    if (sentence === undefined) throw new Error('no such sentence')
    expect(spellOutNames(document, sentence, [])).toEqual([])
  })

  it.each([
    'The court decided in Norway v. Lund that maps are free.',
    'A map by van Lund was printed in Elm.',
  ])('leaves the name of a case and what a "van" stands before: %s', (second) => {
    const { document } = analyse(`Peter Lund drew maps. ${second}`)
    const sentence = document.sentences[1]
    if (sentence === undefined) throw new Error('no such sentence')
    expect(spellOutNames(document, sentence, [])).toEqual([])
  })

  it('leaves the answer', () => {
    expect(write(3, 'Lund')).toContain('that Lund had drawn')
  })

  it('does not choose between two people of one name', () => {
    const { document } = analyse(
      'Anna Reyes and Carlos Reyes ran the mill at Oxbow. Reyes sold the mill in 1902 to the town.',
    )
    const [, second] = document.sentences
    expect(second === undefined ? null : spellOutNames(document, second, [])).toEqual([])
  })
})

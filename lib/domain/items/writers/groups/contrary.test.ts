import { describe, expect, it } from 'vitest'
import { analyse, readArticle } from '@/tests/fixtures/import/analyse'
import type { TrueFalse } from '../../true-false'
import { findContrary } from './contrary'
import { writeContraries } from './true-false'

function contraryOf(text: string): string | null {
  const sentence = readArticle(text).sentences[0]
  if (sentence === undefined) throw new Error('no sentence')
  return findContrary(sentence)?.by ?? null
}

describe('the contrary of a sentence', () => {
  it.each([
    ['The council of Elm supported the new harbour.', 'opposed'],
    ['Trade with Norway grew in the nineteenth century.', 'shrank'],
    ['Edward Hill agreed to sell the mill to the town.', 'refused'],
    ['The sailors of Elm continued to fish in winter.', 'ceased'],
    ['The sailors of Elm continued to Norway in winter.', null],
    ['The town saw an increase in the number of boats.', 'a decrease'],
    ['Norway is the larger exporter of timber in the north of Europe.', null],
    ['The winters of Elm are longer than those of Kent.', 'shorter'],
    ['The council of Elm did not support the new harbour.', null],
    ['The council might support the new harbour.', null],
    ['Edward Hill painted the harbour of Elm.', null],
    ['The farmers of Elm won in 1902.', null],
    ['The farmers of Elm won the race in 1902.', 'lost'],
    ['The farmers of Elm won four prizes in 1902.', null],
    ['The wealth of Elm gave rise to a new art.', null],
    ['The tax had the advantage of keeping the peace.', null],
    ['Edward Hill bought a cold house in Elm.', null],
  ])('%s: %s', (text, by) => {
    expect(contraryOf(text)).toBe(by)
  })
})

describe('a statement that goes on with the same again', () => {
  it('is cut before it', () => {
    const { document, statuses } = analyse(
      'The council of Elm adopted the laws of Norway, taking its taxes and courts over.',
    )
    const stems = writeContraries({ document, statuses, claims: [], idParts: ['x'] }).map(
      ({ content }) => (content as TrueFalse).stem,
    )
    for (const stem of stems) expect(stem).not.toContain('taking')
  })
})

describe('statements and their contraries', () => {
  const text =
    'The council of Elm supported the new harbour of Kent in 1902. The farmers of Kent opposed the railway to Dover in 1911. ' +
    'The trade of Elm with Norway grew after the railway came to Dover. Edward Hill left Elm.'
  const { document, statuses } = analyse(text)
  const written = writeContraries({ document, statuses, claims: [], idParts: ['x'] })
  const contents = written.map(({ content }) => content as TrueFalse)

  it('are true and false in turn', () => {
    expect(contents.length).toBeGreaterThanOrEqual(2)
    expect(new Set(contents.slice(0, 2).map(({ key }) => key)).size).toBe(2)
  })

  it('say the article’s word as it is, or its opposite with the word that would make it true', () => {
    for (const { stem, key, correction } of contents) {
      expect(text.includes(stem)).toBe(key)
      if (key) expect(correction).toBeNull()
      else expect(text).toContain(stem.replace(/(?:opposed|supported|shrank)/u, correction ?? ''))
    }
  })
})

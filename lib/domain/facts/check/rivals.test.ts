import { describe, expect, it } from 'vitest'
import { extract } from '@/lib/domain/engine/extract'
import { loadAnalyser } from '@/lib/server/extract/load-analyser'
import { analyse } from '@/tests/fixtures/import/analyse'
import { findClauseRival } from './rival-clause'

function rivalOf(text: string, answer: string) {
  const { document } = analyse(text)
  for (const sentence of document.sentences) {
    const mention = sentence.mentions.find((other) => other.text === answer)
    if (mention !== undefined) return findClauseRival({ document, sentence, mention })
  }
  throw new Error(`no mention of ${answer}`)
}

describe('findClauseRival', () => {
  it.each([
    [
      'another who wants the same',
      'Norway wants a free port in the north. Sweden wants a free port as well.',
      'Norway',
      'said-of-another-subject',
    ],
    [
      'the same in other words',
      'Norway seeks to establish a free port. Sweden wants a port in Elm.',
      'Norway',
      'said-of-another-subject',
    ],
    [
      'another year of the same',
      'Edward Hill painted the tower in 1880. Edward Hill painted the tower in 1902.',
      '1880',
      'said-of-another-time-or-place',
    ],
    [
      'two years for what happens once',
      'Edward Hill founded the school in 1880. Edward Hill founded the school in 1881.',
      '1880',
      'contradiction',
    ],
    [
      'two figures for one thing',
      'The storm killed 107 sailors. The storm killed 119 sailors.',
      '107',
      'contradiction',
    ],
  ])('sees %s', (_, text, answer, expected) => {
    expect(rivalOf(text, answer)).toBe(expected)
  })

  it.each([
    ['another object', 'Norway wants a free port in the north. Sweden wants a long bridge.', 'Norway'],
    ['another year for another', 'Norway won the cup in 1950. Sweden won the cup in 1954.', 'Norway'],
    [
      'another predicate',
      'Edward Hill painted the tower in 1880. Edward Hill sold the tower in 1902.',
      '1880',
    ],
    ['another thing counted', 'The storm killed 107 sailors. The storm killed 12 horses.', '107'],
  ])('lets pass %s', (_, text, answer) => {
    expect(rivalOf(text, answer)).toBeNull()
  })
})

describe('a contradiction', () => {
  const TEXT = [
    'Edward Hill founded the Coastal School of Elm in 1880 with money from Norway.',
    'Martha Stone sold the brass lamp of the lighthouse to a museum in Paris in 1931.',
    'Edward Hill founded the Coastal School of Elm in 1884 after a long journey.',
  ].join('\n\n')

  it('is warned of and asked by nothing', () => {
    const result = extract(TEXT, { analyser: loadAnalyser() })
    if (!result.ok) throw new Error(result.message)
    const { facts, items } = result.extraction
    const warned = facts.filter((fact) => fact.warnings.includes('contradiction'))
    expect(warned.map((fact) => fact.arguments.value?.quote)).toEqual(['1880', '1884'])
    const ids = new Set(warned.map((fact) => fact.id))
    expect(items.filter((item) => item.factIds.some((id) => ids.has(id)))).toEqual([])
  })
})

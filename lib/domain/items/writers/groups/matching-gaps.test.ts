import { describe, expect, it } from 'vitest'
import { analyse } from '@/tests/fixtures/import/analyse'
import type { Matching } from '../../matching'
import { matchGaps } from './matching-gaps'

function pairsOf(text: string): [string, string][] {
  const { document, statuses, claims } = analyse(text)
  const groups = matchGaps({ document, statuses, claims, idParts: ['test'] })
  return groups.flatMap((group) =>
    (group.content as Matching).pairs.map(({ left, right }): [string, string] => [left, right]),
  )
}

const YEARS = `Dutch engineers drained the marshes of Elm in 1871.
Edward Hill sold the steam pumps of Elm to Norway in 1902.
A storm destroyed the dyke of Breckwater in 1962.`

describe('sentences and what belongs in their gaps', () => {
  it('have one answer each, of one kind', () => {
    const pairs = pairsOf(YEARS)
    expect(pairs.map(([, right]) => right)).toEqual(['1871', '1902', '1962'])
    for (const [left] of pairs) expect(left).toContain('_____')
  })

  it('never tell the answer of another', () => {
    const text = YEARS.replace(
      'sold the steam pumps of Elm to Norway in 1902',
      'sold the pumps, bought in 1871, in 1902',
    )
    for (const [left] of pairsOf(text)) expect(left).not.toMatch(/1871|1902|1962/u)
  })

  it('leave out what may be true of other years as well', () => {
    expect(
      pairsOf(YEARS.replace('drained the marshes of Elm in', 'lived near the marshes of Elm after')),
    ).toEqual([])
  })
})

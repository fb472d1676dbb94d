import { describe, expect, it } from 'vitest'
import { analyse } from '@/tests/fixtures/import/analyse'
import { buildItems } from './build-items'
import { ITEM_WRITERS } from '@/lib/domain/items/writers/registry'
import { fillItems, rankItems } from './rank'
import { isSpare } from './spare'

const TEXT =
  'An inland harbour is a basin that a canal joins to a wider river. Boats of many towns on the coast went to the inland harbour for coal and grain in winter.'

describe('isSpare', () => {
  it('is a gap at a common noun that the sentence says nothing of', () => {
    const terms = analyse(TEXT).claims.filter((claim) => claim.mention?.type === 'term')
    expect(terms.map((claim) => [claim.sentence.index, isSpare(claim)])).toEqual(
      expect.arrayContaining([[1, true]]),
    )
    expect(terms.filter((claim) => claim.sentence.index === 0).every((claim) => !isSpare(claim))).toBe(true)
  })

  it('comes last, and only where there is hardly anything else', () => {
    const { document, claims } = analyse(TEXT)
    const candidates = buildItems({ document, claims, writers: ITEM_WRITERS, idParts: ['test'] })
    const sure = rankItems(candidates)
    expect(candidates.some(({ claim }) => isSpare(claim))).toBe(true)
    expect(sure.map(({ claim }) => isSpare(claim))).not.toContain(true)
    const all = fillItems(candidates, sure, 9).map(({ claim }) => isSpare(claim))
    expect(all.at(-1)).toBe(true)
  })
})

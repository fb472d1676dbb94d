import { describe, expect, it } from 'vitest'
import { analyse } from '@/tests/fixtures/import/analyse'
import { buildItems } from './build-items'
import { ITEM_WRITERS } from '@/lib/domain/items/writers/registry'
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

  it('is never asked for, only judged', () => {
    const { document, claims } = analyse(TEXT)
    const candidates = buildItems({ document, claims, writers: ITEM_WRITERS, idParts: ['test'] })
    const spare = candidates.filter(({ claim }) => isSpare(claim)).map(({ item }) => item.type)
    expect(claims.some((claim) => isSpare(claim))).toBe(true)
    expect(spare.every((type) => type === 'true-false')).toBe(true)
  })
})

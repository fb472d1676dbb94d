import { describe, expect, it } from 'vitest'
import { readArticle } from '@/tests/fixtures/import/analyse'
import { listTerms } from './termhood'

const TEXT = [
  'Gavelkind is a form of tenure in which all sons share the land. Most coastal farmers of the county kept to gavelkind for long.',
  'A tidal race is a current that runs between two islands. The tidal race of the strait is strong. Pilots fear the tidal race.',
  'The new house of the pilots stands beside the old house.',
].join('\n\n')

describe('listTerms', () => {
  const terms = listTerms(readArticle(TEXT, 'Tenure on the coast'))
  const scoreOf = (key: string) => terms.get(key)?.score ?? 0

  it('counts a phrase with the words that narrow it, not one with words that only praise or compare', () => {
    expect(terms.get('tidal race')?.sentences.size).toBe(3)
    expect(terms.has('new house')).toBe(false)
  })

  it('gives a part of a longer phrase no more than it has by itself', () => {
    expect(terms.get('race')?.cValue).toBe(0)
    expect(terms.get('tidal race')?.cValue).toBeGreaterThan(3)
  })

  it('knows a rare word, one that is defined and one of the title', () => {
    expect(terms.get('gavelkind')).toMatchObject({ rarity: 1, isIntroduced: true })
    expect(terms.get('tenure')).toMatchObject({ isInTitle: true })
    // Frequent in the plural only.
    expect(listTerms(readArticle('The colonist sold a cow.', null)).get('colonist')?.rarity).toBe(0)
    expect(terms.get('pilot')).toMatchObject({ rarity: 0, isIntroduced: false })
  })

  it('puts what the text teaches before what it mentions', () => {
    expect(scoreOf('gavelkind')).toBeGreaterThan(scoreOf('pilot'))
    expect(scoreOf('tidal race')).toBeGreaterThan(scoreOf('coastal farmer'))
    expect(scoreOf('house')).toBeLessThan(0.2)
  })
})

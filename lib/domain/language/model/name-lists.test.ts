import { describe, expect, it } from 'vitest'
import { findListed } from './name-lists'

/** "Skarn , Vesk and Norvale saw Brill": a list of three, then another name. */
const TREE = {
  heads: Int32Array.of(5, 2, 0, 4, 0, -1, 5),
  relations: ['nsubj', 'punct', 'conj', 'cc', 'conj', 'root', 'obj'],
}

describe('names of one list', () => {
  it('holds the first and those that hang on it, not who stands elsewhere in the clause', () => {
    expect(findListed([0, 2, 4, 6], TREE)).toEqual([[1, 2], [0, 2], [0, 1], []])
  })

  it('knows subtypes of conjuncts and leaves words out that were not asked for', () => {
    const tree = {
      ...TREE,
      relations: TREE.relations.map((relation) => (relation === 'conj' ? 'conj:expl' : relation)),
    }
    expect(findListed([2, 4], tree)).toEqual([[1], [0]])
  })
})

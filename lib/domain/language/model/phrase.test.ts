import { describe, expect, it } from 'vitest'
import { baseOf, findPhrase, isNamePart } from './phrase'

/** "The old port , a ruin , in Riga and the beach" */
const RELATIONS = [
  'det',
  'amod',
  'root',
  'punct',
  'det',
  'appos',
  'punct',
  'case',
  'nmod',
  'cc',
  'det',
  'conj',
]
const HEADS = [2, 2, -1, 5, 5, 2, 5, 8, 2, 11, 11, 2]
const children = RELATIONS.map((_, i) => HEADS.flatMap((head, k) => (head === i ? [k] : [])))
const isMark = (i: number): boolean => RELATIONS[i] === 'punct'

describe('phrase', () => {
  it('stops before an apposition', () => {
    expect(findPhrase(2, children, RELATIONS, isMark)).toEqual({ start: 0, end: 3, head: 2 })
  })

  it('leaves a preposition and marks out', () => {
    expect(findPhrase(8, children, RELATIONS, isMark)).toEqual({ start: 8, end: 9, head: 8 })
    expect(findPhrase(5, children, RELATIONS, isMark)).toEqual({ start: 4, end: 6, head: 5 })
  })

  it('knows what only continues a name', () => {
    expect([isNamePart('flat'), isNamePart('compound:prt'), isNamePart('obj')]).toEqual([true, true, false])
    expect(baseOf('nsubj:pass')).toBe('nsubj')
  })
})

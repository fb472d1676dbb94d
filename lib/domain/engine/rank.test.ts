import { describe, expect, it } from 'vitest'
import { analyse } from '@/tests/fixtures/import/analyse'
import type { ItemCandidate } from './item-candidate'
import { fillItems, rankItems } from './rank'

const [CLAIM] = analyse('The mill at Oxbow was built by Ada Marsh in 1874.').claims

/** A candidate of which only what is told here matters. */
function makeCandidate(told: {
  id: string
  score?: number
  type?: string
  key?: string
  sentence?: number
  fact?: string
  isLate?: boolean
}): ItemCandidate {
  if (CLAIM === undefined) throw new Error('the sample sentence gives no claim')
  const { id, score = 0.5, type = 'cloze', key = id, sentence = 0, fact = id, isLate = false } = told
  return {
    item: { id, type, factIds: [fact], content: {}, score, flaws: [] },
    claim: {
      ...CLAIM,
      fact: { ...CLAIM.fact, id: fact },
      sentence: { ...CLAIM.sentence, index: sentence },
      isLastResort: isLate,
      isOwnSubject: false,
    },
    key,
    stem: `stem of ${id}`,
  }
}

function ids(candidates: readonly ItemCandidate[]): string[] {
  return candidates.map(({ item }) => item.id)
}

describe('rankItems', () => {
  it('puts the best first, and of equal ones the first id', () => {
    const candidates = [
      makeCandidate({ id: 'c', score: 0.4, sentence: 1, type: 'numeric' }),
      makeCandidate({ id: 'b', score: 0.6, sentence: 2, type: 'short-answer' }),
      makeCandidate({ id: 'a', score: 0.6, sentence: 3, type: 'cloze' }),
    ]
    expect(ids(rankItems(candidates))).toEqual(['a', 'b', 'c'])
  })

  it('lets another form come before the same form again when both are nearly as good', () => {
    const candidates = [
      makeCandidate({ id: 'a', score: 0.6, sentence: 1 }),
      makeCandidate({ id: 'b', score: 0.59, sentence: 2 }),
      makeCandidate({ id: 'c', score: 0.57, sentence: 3, type: 'numeric' }),
    ]
    expect(ids(rankItems(candidates))).toEqual(['a', 'c', 'b'])
  })

  it('lets the better one come first again once the forms are mixed', () => {
    const many = [1, 2, 3, 4, 5, 6].map((sentence) =>
      makeCandidate({ id: `c${String(sentence)}`, score: 0.9, sentence }),
    )
    const candidates = [
      ...many,
      makeCandidate({ id: 'late', score: 0.8, sentence: 7 }),
      makeCandidate({ id: 'numeric', score: 0.6, sentence: 8, type: 'numeric' }),
    ]
    expect(ids(rankItems(candidates)).slice(-2)).toEqual(['late', 'numeric'])
  })

  it('asks for a fact rather than having it judged, however many of the form there are', () => {
    const many = [1, 2, 3, 4].map((sentence) =>
      makeCandidate({ id: `c${String(sentence)}`, score: 0.9, sentence }),
    )
    const judged = makeCandidate({ id: 'j', fact: 'f', score: 0.6, sentence: 5, type: 'true-false' })
    const asked = makeCandidate({ id: 'a', fact: 'f', score: 0.5, sentence: 5 })
    expect(ids(rankItems([...many, judged, asked]))).toEqual(['c1', 'c2', 'c3', 'c4', 'a'])
    const weak = makeCandidate({ id: 'a', fact: 'f', score: 0.35, sentence: 5 })
    expect(ids(rankItems([...many, judged, weak]))).toContain('j')
  })

  it('asks a fact once and a sentence twice', () => {
    const candidates = [
      makeCandidate({ id: 'a', score: 0.9, fact: 'one' }),
      makeCandidate({ id: 'b', score: 0.8, fact: 'one', type: 'numeric' }),
      makeCandidate({ id: 'c', score: 0.7 }),
      makeCandidate({ id: 'd', score: 0.6 }),
    ]
    expect(ids(rankItems(candidates))).toEqual(['a', 'c'])
  })

  it('asks for a thing of a sentence once, whole or in part', () => {
    const whole = makeCandidate({ id: 'a', score: 0.9, key: 'guild of millers' })
    const part = makeCandidate({ id: 'b', score: 0.8, key: 'Millers' })
    const other = makeCandidate({ id: 'c', score: 0.7, key: 'mill' })
    expect(ids(rankItems([whole, part, other]))).toEqual(['a', 'c'])
    expect(ids(rankItems([whole, { ...part, item: { ...part.item, type: 'true-false' } }]))).toEqual([
      'a',
      'b',
    ])
    expect(ids(rankItems([whole, makeCandidate({ id: 'b', key: 'millers', sentence: 1 })]))).toEqual([
      'a',
      'b',
    ])
  })

  it('asks for one answer three times at most', () => {
    const same = [1, 2, 3, 4].map((n) => makeCandidate({ id: `n${n}`, key: 'Oxbow', sentence: n }))
    expect(rankItems(same)).toHaveLength(3)
  })

  it('has never more than one true statement more than false ones', () => {
    const judge = (id: string, key: string, sentence: number, score: number) =>
      makeCandidate({ id, key, sentence, score, type: 'true-false' })
    const candidates = [
      judge('t1', 'true', 1, 0.9),
      judge('t2', 'true', 2, 0.8),
      judge('f1', 'false', 3, 0.7),
      judge('t3', 'true', 4, 0.6),
    ]
    expect(ids(rankItems(candidates))).toEqual(['t1', 'f1', 't3'])
  })

  it('leaves out stems that have two answers', () => {
    const candidates = [
      { ...makeCandidate({ id: 'a', sentence: 1 }), stem: 'Who came?' },
      { ...makeCandidate({ id: 'b', sentence: 2 }), stem: 'Who came?' },
    ]
    expect(rankItems(candidates)).toEqual([])
  })

  it('does not mind in which order the candidates come', () => {
    const candidates = Array.from({ length: 30 }, (_, n) =>
      makeCandidate({
        id: `n${n}`,
        score: ((n * 7) % 11) / 11,
        sentence: n % 9,
        type: n % 2 ? 'cloze' : 'numeric',
      }),
    )
    expect(ids(rankItems([...candidates].reverse()))).toEqual(ids(rankItems(candidates)))
  })
})

describe('fillItems', () => {
  const candidates = [
    makeCandidate({ id: 'a', score: 0.9 }),
    makeCandidate({ id: 'b', score: 0.8 }),
    makeCandidate({ id: 'c', score: 0.3 }),
    makeCandidate({ id: 'late', score: 1, sentence: 1, isLate: true }),
  ]

  it('takes what the limits kept out before what is a last resort', () => {
    const sure = rankItems(candidates)
    expect(ids(sure)).toEqual(['a', 'b'])
    expect(ids(fillItems(candidates, sure, 3))).toEqual(['a', 'b', 'c'])
    expect(ids(fillItems(candidates, sure, 9))).toEqual(['a', 'b', 'c', 'late'])
  })

  it('adds nothing where there is enough', () => {
    const sure = rankItems(candidates)
    expect(fillItems(candidates, sure, 2)).toEqual(sure)
  })
})

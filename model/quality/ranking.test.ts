import { describe, expect, it } from 'vitest'
import { measureRanking } from './ranking'

describe('measureRanking', () => {
  it('is 1 when every good item comes first, 0 when last, a half when nothing tells them apart', () => {
    const items = (good: number, bad: number) => [
      { isGood: true, score: good },
      { isGood: false, score: bad },
      { isGood: true, score: good },
      { isGood: false, score: bad },
    ]
    expect(measureRanking(items(2, 1)).auc).toBe(1)
    expect(measureRanking(items(1, 2)).auc).toBe(0)
    expect(measureRanking(items(1, 1)).auc).toBe(0.5)
  })

  it('tells the share of good ones among the best half', () => {
    const items = [4, 3, 2, 1].map((score) => ({ isGood: score > 2 || score === 1, score }))
    expect(measureRanking(items).shares).toEqual([
      { kept: 1, good: 0.75 },
      { kept: 0.75, good: 2 / 3 },
      { kept: 0.5, good: 1 },
      { kept: 0.25, good: 1 },
    ])
  })
})

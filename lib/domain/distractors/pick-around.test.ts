import { describe, expect, it } from 'vitest'
import { pickAround, type Figure } from './pick-around'

const figures = (values: readonly number[]): Figure<{ from: string }>[] =>
  values.map((value) => ({ value, from: 'test' }))
const pick = (request: { value: number; own?: number[]; made: number[]; seed?: string }): number[] =>
  pickAround({
    value: request.value,
    own: figures(request.own ?? []),
    made: figures(request.made),
    seed: request.seed ?? 'seed',
    gap: () => 1,
    widest: 2.5,
  }).map(({ value }) => value)

describe('pickAround', () => {
  it('puts the key in each place of the order of size about as often', () => {
    const places = [0, 0, 0, 0]
    for (let seed = 0; seed < 400; seed++) {
      const chosen = pick({ value: 40, made: [38, 42, 36, 44, 34, 46], seed: String(seed) })
      const place = chosen.filter((each) => each < 40).length
      places[place] = (places[place] ?? 0) + 1
    }
    for (const count of places) expect(count).toBeGreaterThan(60)
  })

  it('takes the other side where one has too few', () => {
    for (const seed of ['a', 'b', 'c', 'd'])
      expect(pick({ value: 40, made: [42, 44, 46, 48], seed })).toEqual([42, 44, 46])
  })

  it('leaves no key standing alone: the article’s own give way where all are far off', () => {
    for (const seed of ['a', 'b', 'c', 'd', 'e', 'f']) {
      const chosen = pick({
        value: 1886,
        own: [1901, 1903, 1904],
        made: [1884, 1889, 1881, 1892, 1879, 1895],
        seed,
      })
      expect(Math.min(...chosen.map((each) => Math.abs(each - 1886)))).toBeLessThanOrEqual(6)
    }
  })

  it('is empty where there are fewer than two', () => {
    expect(pick({ value: 2, made: [3] })).toEqual([])
  })
})

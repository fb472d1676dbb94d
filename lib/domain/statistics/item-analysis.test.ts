import { describe, expect, it } from 'vitest'
import { computeDiscrimination, correlate, LEAST_STUDENTS } from './discrimination'
import { computeFacility, countRight } from './facility'
import { analyseItems } from './item-analysis'
import type { ScoreRow } from './score-row'

/** Five students (rows) on three items of one point each. */
const TABLE: [string, number, number, number][] = [
  ['ada', 1, 1, 1],
  ['ben', 1, 1, 0],
  ['cem', 1, 0, 0],
  ['dia', 0, 1, 0],
  ['eli', 0, 0, 0],
]
const POINTS = new Map([
  [1, 1],
  [2, 1],
  [3, 1],
])
const toRows = (table: [string, number, number, number][]): ScoreRow[] =>
  table.flatMap(([studentId, ...fractions]) =>
    fractions.map((fraction, index) => ({ studentId, position: index + 1, fraction })),
  )

describe('facility', () => {
  it('is the mean share of points, and nothing for nobody', () => {
    expect(computeFacility([1, 1, 1, 0, 0])).toBeCloseTo(0.6)
    expect(computeFacility([1, 0.5])).toBeCloseTo(0.75)
    expect(computeFacility([])).toBeNull()
  })

  it('counts only full marks as right', () => {
    expect(countRight([1, 0.5, 0, 1])).toBe(2)
  })
})

describe('correlation', () => {
  it('agrees with a table worked by hand', () => {
    // x 1 1 1 0 0, y 2 1 0 1 0: Σxy = 0.6, Σxx = 1.2, Σyy = 2.8, r = 0.6 / √3.36
    expect(
      correlate([
        [1, 2],
        [1, 1],
        [1, 0],
        [0, 1],
        [0, 0],
      ]),
    ).toBeCloseTo(0.6 / Math.sqrt(3.36), 10)
    expect(
      correlate([
        [0, 0],
        [1, 1],
      ]),
    ).toBeCloseTo(1)
    expect(
      correlate([
        [0, 1],
        [1, 0],
      ]),
    ).toBeCloseTo(-1)
  })

  it('says nothing when a side does not vary', () => {
    expect(
      correlate([
        [1, 2],
        [1, 3],
      ]),
    ).toBeNull()
    expect(
      correlate([
        [0.1 + 0.2, 1],
        [0.3, 2],
      ]),
    ).toBeNull()
    expect(correlate([])).toBeNull()
  })
})

describe('item analysis', () => {
  const [first, second, third] = analyseItems(toRows(TABLE), POINTS)

  it('takes the item out of the total before correlating', () => {
    // Item 1 against items 2 + 3: the hand-worked table above.
    expect(first).toMatchObject({ position: 1, answered: 5, right: 3 })
    expect(first?.facility).toBeCloseTo(0.6)
    expect(first?.discrimination).toBeCloseTo(0.3273, 4)
    // Item 2 against 1 + 3 is the same table with two students exchanged.
    expect(second?.discrimination).toBeCloseTo(0.3273, 4)
    // Item 3 against 1 + 2: x 1 0 0 0 0, y 2 2 1 1 0: Σxy = 0.8, Σxx = 0.8, Σyy = 2.8.
    expect(third?.discrimination).toBeCloseTo(0.8 / Math.sqrt(0.8 * 2.8), 4)
  })

  it('weighs by points', () => {
    // With item 3 worth 3 points: y = 4 1 0 1 0, mean 1.2; x 1 1 1 0 0. Σxy = 1.4, Σxx = 1.2, Σyy = 10.8.
    const points = new Map([...POINTS, [3, 3] as const])
    expect(computeDiscrimination(toRows(TABLE), { position: 1, points })).toBeCloseTo(
      1.4 / Math.sqrt(1.2 * 10.8),
      6,
    )
  })

  it('is honest about small classes', () => {
    expect(LEAST_STUDENTS).toBe(5)
    const four = analyseItems(toRows(TABLE.slice(0, 4)), POINTS)
    expect(four.map((item) => item.discrimination)).toEqual([null, null, null])
    expect(four[0]?.facility).toBeCloseTo(0.75)
  })

  it('has no correlation for a single item or an item all got right', () => {
    const single = toRows(TABLE).filter((row) => row.position === 1)
    expect(analyseItems(single, new Map([[1, 1]]))[0]?.discrimination).toBeNull()
    const easy = toRows(TABLE.map(([id, , b, c]) => [id, 1, b, c]))
    expect(analyseItems(easy, POINTS)[0]?.discrimination).toBeNull()
  })

  it('lists items that nobody has answered', () => {
    expect(analyseItems([], POINTS)).toEqual(
      [1, 2, 3].map((position) => ({
        position,
        answered: 0,
        right: 0,
        facility: null,
        discrimination: null,
      })),
    )
  })
})

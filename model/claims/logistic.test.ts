import { describe, expect, it } from 'vitest'
import { crossValidate } from './cross-validate'
import { fitLogistic, predictLogistic, type LogisticExample } from './logistic'

/** Positive where the first feature is large; the second says nothing and the third never changes. */
const EXAMPLES: LogisticExample[] = Array.from({ length: 60 }, (_, index) => ({
  features: [100 + (index % 2) * 10 + (index % 3), (index * 7) % 5, 4],
  isPositive: index % 2 === 1,
}))

describe('fitLogistic', () => {
  it('separates what one feature tells, whatever its scale', () => {
    const model = fitLogistic(EXAMPLES, 0.01)
    expect(predictLogistic(model, [111, 2, 4])).toBeGreaterThan(0.9)
    expect(predictLogistic(model, [101, 2, 4])).toBeLessThan(0.1)
  })

  it('counts a small class as much as a large one', () => {
    const skewed = [
      ...EXAMPLES.filter(({ isPositive }) => !isPositive),
      ...EXAMPLES.filter(({ isPositive }) => isPositive).slice(0, 3),
    ]
    expect(predictLogistic(fitLogistic(skewed, 0.01), [111, 2, 4])).toBeGreaterThan(0.5)
  })

  it('is the same each time', () => {
    expect(fitLogistic(EXAMPLES, 0.1)).toEqual(fitLogistic(EXAMPLES, 0.1))
  })
})

describe('crossValidate', () => {
  it('finds nothing where the label is chance, and all where it is not', () => {
    expect(crossValidate(EXAMPLES, { penalty: 0.01, shuffles: 1 }).macroF1).toBe(1)
    const chance = EXAMPLES.map((example, index) => ({ ...example, isPositive: index % 4 < 2 }))
    expect(crossValidate(chance, { penalty: 0.01, shuffles: 1 }).macroF1).toBeLessThan(0.75)
  })
})

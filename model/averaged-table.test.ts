import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findRow } from '../lib/domain/language/model/feature-table'
import { AveragedTable } from './averaged-table'

const updates = fc.array(
  fc.record({
    key: fc.integer({ min: 1, max: 60 }),
    label: fc.integer({ min: 0, max: 2 }),
    delta: fc.constantFrom(1, -1),
    wait: fc.integer({ min: 1, max: 4 }),
  }),
  { minLength: 1, maxLength: 60 },
)

describe('averaged table', () => {
  it('gives the mean of the weights over all steps, as a plain sum would', () => {
    fc.assert(
      fc.property(updates, (list) => {
        const table = new AveragedTable(3, 4)
        const plain = new Map<string, number>()
        const sums = new Map<string, number>()
        let step = 0
        // A weight counts from the step after the one that set it.
        const pass = (steps: number): void => {
          step += steps
          for (const [cell, weight] of plain) sums.set(cell, (sums.get(cell) ?? 0) + steps * weight)
        }
        for (const { key, label, delta, wait } of list) {
          pass(wait)
          table.update(Int32Array.of(key), 1, label, delta, step)
          plain.set(`${key} ${label}`, (plain.get(`${key} ${label}`) ?? 0) + delta)
        }
        pass(2)
        const averaged = table.average(step)
        for (const [cell, sum] of sums) {
          const [key = 0, label = 0] = cell.split(' ').map(Number)
          expect(averaged.weights[findRow(averaged, key) + label]).toBeCloseTo(sum / step, 4)
        }
      }),
    )
  })

  it('leaves out features with few updates', () => {
    const table = new AveragedTable(2, 4)
    table.update(Int32Array.of(5), 1, 0, 1, 1)
    table.update(Int32Array.of(6), 1, 0, 1, 1)
    table.update(Int32Array.of(6), 1, 1, -1, 2)
    const averaged = table.average(10, 2)
    expect(findRow(averaged, 5)).toBe(-1)
    expect(findRow(averaged, 6)).toBe(0)
  })
})

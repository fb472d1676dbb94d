import { describe, expect, it } from 'vitest'
import { replayable } from './replayable'

describe('replayable', () => {
  it('gives the same values again, makes none twice and none that nobody looked at', () => {
    const made: number[] = []
    function* count(): Generator<number> {
      for (let n = 0; n < 5; n++) {
        made.push(n)
        yield n
      }
    }
    const numbers = replayable(count())
    for (const n of numbers) if (n === 1) break
    expect(made).toEqual([0, 1])
    expect([...numbers]).toEqual([0, 1, 2, 3, 4])
    expect([...numbers]).toEqual([0, 1, 2, 3, 4])
    expect(made).toEqual([0, 1, 2, 3, 4])
  })
})

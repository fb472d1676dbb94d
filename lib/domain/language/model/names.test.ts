import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { NAME_TYPES, findRuns, toLabels, toSpans, type NameSpan } from './names'
import { PAD } from './sentence-codes'

const spans = fc
  .array(
    fc.tuple(fc.integer({ min: 0, max: 2 }), fc.integer({ min: 1, max: 3 }), fc.constantFrom(...NAME_TYPES)),
    { maxLength: 8 },
  )
  .map((pieces) => {
    const list: NameSpan[] = []
    let at = 0
    for (const [gap, length, type] of pieces) {
      list.push({ start: at + gap, end: at + gap + length, type })
      at += gap + length
    }
    return list
  })

describe('name labels', () => {
  it('give back the spans that they were made of, side by side or apart', () => {
    fc.assert(
      fc.property(spans, (list) => {
        expect(toSpans(toLabels(list, (list.at(-1)?.end ?? 0) + 2))).toEqual(list)
      }),
    )
  })

  it('begin a span where they continue nothing', () => {
    expect(toSpans(Int16Array.of(0, 2, 2, 4, 1, 1))).toEqual([
      { start: 1, end: 3, type: 'person' },
      { start: 3, end: 4, type: 'place' },
      { start: 4, end: 5, type: 'person' },
      { start: 5, end: 6, type: 'person' },
    ])
  })
})

describe('runs', () => {
  it('know their first and last word', () => {
    const { runStart, runEnd } = findRuns([true, true, false, true])
    expect([...runStart.subarray(PAD, PAD + 4)]).toEqual([PAD, PAD, 0, PAD + 3])
    expect([...runEnd.subarray(PAD, PAD + 4)]).toEqual([PAD + 1, PAD + 1, 0, PAD + 3])
  })
})

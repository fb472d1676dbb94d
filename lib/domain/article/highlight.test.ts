import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { segmentHighlights, type Mark } from './highlight'

const words = (text: string, marks: Mark[], range = { start: 0, end: text.length }) =>
  segmentHighlights(range, marks).map((segment) => [
    text.slice(segment.start, segment.end),
    segment.ids.join(''),
  ])

describe('segmentHighlights', () => {
  it('leaves unmarked text in one piece', () => {
    expect(segmentHighlights({ start: 3, end: 9 }, [])).toEqual([
      { start: 3, end: 9, ids: [], endingIds: [] },
    ])
  })

  it('cuts where overlapping marks begin and end', () => {
    const marks = [
      { id: 'a', start: 2, end: 6 },
      { id: 'b', start: 4, end: 8 },
    ]
    expect(words('0123456789', marks)).toEqual([
      ['01', ''],
      ['23', 'a'],
      ['45', 'ab'],
      ['67', 'b'],
      ['89', ''],
    ])
  })

  it('names the innermost of nested marks first, so that a click reaches it', () => {
    const marks = [
      { id: 'outer', start: 0, end: 10 },
      { id: 'inner', start: 3, end: 5 },
    ]
    const segments = segmentHighlights({ start: 0, end: 10 }, marks)
    expect(segments[1]?.ids).toEqual(['inner', 'outer'])
  })

  it('puts each number after the last words of its mark, and both numbers where two end together', () => {
    const marks = [
      { id: 'a', start: 0, end: 4 },
      { id: 'b', start: 2, end: 4 },
    ]
    const segments = segmentHighlights({ start: 0, end: 6 }, marks)
    expect(segments.map((segment) => segment.endingIds)).toEqual([[], ['b', 'a'], []])
  })

  it('clips marks that run over the edge of the range', () => {
    expect(words('0123456789', [{ id: 'a', start: 0, end: 9 }], { start: 4, end: 6 })).toEqual([['45', 'a']])
  })
})

const arbitraryMarks = fc
  .array(fc.record({ start: fc.integer({ min: 0, max: 60 }), length: fc.integer({ min: 0, max: 25 }) }), {
    maxLength: 12,
  })
  .map((list) => list.map(({ start, length }, index) => ({ id: `m${index}`, start, end: start + length })))
const arbitraryRange = fc
  .tuple(fc.integer({ min: 0, max: 70 }), fc.integer({ min: 0, max: 70 }))
  .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }))

describe('segmentHighlights, for any marks', () => {
  it('covers the range without gap, overlap or empty piece', () => {
    fc.assert(
      fc.property(arbitraryRange, arbitraryMarks, (range, marks) => {
        const segments = segmentHighlights(range, marks)
        let at = range.start
        for (const segment of segments) {
          expect(segment.start).toBe(at)
          expect(segment.end).toBeGreaterThan(segment.start)
          at = segment.end
        }
        expect(at).toBe(range.end)
      }),
    )
  })

  it('names over each unit exactly the marks that cover it', () => {
    fc.assert(
      fc.property(arbitraryRange, arbitraryMarks, (range, marks) => {
        for (const segment of segmentHighlights(range, marks)) {
          for (let unit = segment.start; unit < segment.end; unit += 1) {
            const covering = marks
              .filter((mark) => mark.start <= unit && unit < mark.end)
              .map((mark) => mark.id)
            expect([...segment.ids].sort()).toEqual(covering.sort())
          }
        }
      }),
    )
  })

  it('ends each visible mark exactly once', () => {
    fc.assert(
      fc.property(arbitraryRange, arbitraryMarks, (range, marks) => {
        const ended = segmentHighlights(range, marks).flatMap((segment) => segment.endingIds)
        const visible = marks
          .filter((mark) => Math.max(mark.start, range.start) < Math.min(mark.end, range.end))
          .map((mark) => mark.id)
        expect(ended.sort()).toEqual(visible.sort())
      }),
    )
  })
})

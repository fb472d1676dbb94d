import type { Span } from './span'

/** Something to mark in the text: a fact, a source, a heat. Marks may overlap, nest or be equal. */
export type Mark = Span & { id: string }

/** A stretch of text under the same marks from its first unit to its last. */
export type Segment = Span & {
  /** The marks over this stretch, the shortest (innermost) first. */
  ids: string[]
  /** The marks whose last unit within the range is here: where their footnote numbers stand. */
  endingIds: string[]
}

/**
 * Cuts a range of the text into segments, so that overlapping marks can be shown without nesting elements.
 * The segments cover the range in order, without gap or overlap, and none is empty.
 */
export function segmentHighlights(range: Span, marks: readonly Mark[]): Segment[] {
  if (range.start >= range.end) return []
  const clipped = marks
    .map((mark) => ({
      id: mark.id,
      length: mark.end - mark.start,
      start: Math.max(mark.start, range.start),
      end: Math.min(mark.end, range.end),
    }))
    .filter((mark) => mark.start < mark.end)
    .sort((a, b) => a.length - b.length || a.start - b.start || (a.id < b.id ? -1 : 1))

  const cuts = new Set([range.start, range.end])
  for (const mark of clipped) {
    cuts.add(mark.start)
    cuts.add(mark.end)
  }
  const points = [...cuts].sort((a, b) => a - b)

  const segments: Segment[] = []
  let start = range.start
  for (const end of points) {
    if (end <= start) continue
    const over = clipped.filter((mark) => mark.start <= start && mark.end >= end)
    segments.push({
      start,
      end,
      ids: over.map((mark) => mark.id),
      endingIds: over.filter((mark) => mark.end === end).map((mark) => mark.id),
    })
    start = end
  }
  return segments
}

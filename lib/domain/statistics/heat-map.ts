import type { Span } from '@/lib/domain/article/span'

/** 0 is "nearly all right"; 4 is "most are wrong". The page has a tint and a word for each. */
export type HeatLevel = 0 | 1 | 2 | 3 | 4

export type HeatFact = Span & { factId: string; /** Null: nobody finished yet. */ wrongShare: number | null }

/** A stretch of a paragraph; without facts it is plain text. */
export type HeatSegment = {
  text: string
  factIds: string[]
  level: HeatLevel | null
  wrongShare: number | null
  /** Facts whose last words here these are: where their figures are shown. */
  ending: { factId: string; wrongShare: number }[]
}

export type HeatParagraph = { start: number; kind: string; segments: HeatSegment[] }

/** Level of a share of wrong answers: below 10 %, 30 %, 50 %, 70 %, and above. */
export function heatLevel(wrongShare: number): HeatLevel {
  if (wrongShare < 0.1) return 0
  if (wrongShare < 0.3) return 1
  if (wrongShare < 0.5) return 2
  return wrongShare < 0.7 ? 3 : 4
}

/**
 * Cuts the kept blocks of an article at the edges of the facts. Where facts overlap, the worst share colours the
 * stretch, so that nothing unlearned hides under something known.
 */
export function buildHeatMap(
  text: string,
  blocks: readonly (Span & { kind: string })[],
  facts: readonly HeatFact[],
): HeatParagraph[] {
  return blocks.map((block) => ({
    start: block.start,
    kind: block.kind,
    segments: cutBlock(text, block, facts),
  }))
}

function cutBlock(text: string, block: Span, facts: readonly HeatFact[]): HeatSegment[] {
  const inside = facts.filter((fact) => fact.start < block.end && fact.end > block.start)
  const edges = new Set([block.start, block.end])
  for (const fact of inside) {
    edges.add(Math.max(fact.start, block.start))
    edges.add(Math.min(fact.end, block.end))
  }
  const cuts = [...edges].sort((a, b) => a - b)
  const segments: HeatSegment[] = []
  for (let index = 0; index + 1 < cuts.length; index += 1) {
    const start = cuts[index] ?? 0
    const end = cuts[index + 1] ?? start
    const here = inside.filter((fact) => fact.start <= start && fact.end >= end)
    const shares = here.flatMap((fact) => (fact.wrongShare === null ? [] : [fact.wrongShare]))
    const wrongShare = shares.length === 0 ? null : Math.max(...shares)
    const ending = here.flatMap(({ factId, end: last, wrongShare: own }) =>
      own !== null && Math.min(last, block.end) === end ? [{ factId, wrongShare: own }] : [],
    )
    segments.push({
      text: text.slice(start, end),
      factIds: here.map((fact) => fact.factId),
      wrongShare,
      level: wrongShare === null ? null : heatLevel(wrongShare),
      ending,
    })
  }
  return segments
}

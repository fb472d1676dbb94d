import type { Outcome } from '../outcome'

export type YieldFigures = {
  articles: number
  words: number
  facts: number
  items: number
  perThousand: number
  /** Names of the articles with fewer than five items. */
  few: string[]
  /** Share of the articles' thirds that an item stands in. */
  thirds: number
}

/** How much the engine makes of the texts, and how evenly. */
export function measureYield(outcomes: readonly Outcome[]): YieldFigures {
  const sum = (of: (outcome: Outcome) => number) =>
    outcomes.reduce((total, outcome) => total + of(outcome), 0)
  const words = sum((outcome) => outcome.words)
  const items = sum((outcome) => outcome.items.length)
  const covered = sum(countThirds)
  return {
    articles: outcomes.length,
    words,
    facts: sum(({ printed }) => printed?.facts.length ?? 0),
    items,
    perThousand: words === 0 ? 0 : (items / words) * 1000,
    few: outcomes.filter((outcome) => outcome.items.length < 5).map(({ name }) => name),
    thirds: outcomes.length === 0 ? 0 : covered / (3 * outcomes.length),
  }
}

/** In how many thirds of the kept sentences an item stands. */
function countThirds({ items, printed }: Outcome): number {
  const sentences = printed?.sentences ?? []
  const first = sentences[0]?.start ?? 0
  const length = Math.max(1, (sentences.at(-1)?.end ?? 0) - first)
  return new Set(items.map(({ source }) => Math.min(2, Math.floor((3 * (source.start - first)) / length))))
    .size
}

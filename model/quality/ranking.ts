export type Scored = { readonly isGood: boolean; readonly score: number }

export type RankingFigures = {
  /** Share of pairs of a good and another item in which the good one has the higher score (area under the ROC curve). */
  readonly auc: number
  /** The share of good ones among the best part of all. */
  readonly shares: readonly { readonly kept: number; readonly good: number }[]
}

const PARTS = [1, 0.75, 0.5, 0.25]

/** How well scores put the good before the others; equal scores count half. */
export function measureRanking(items: readonly Scored[]): RankingFigures {
  const good = items.filter(({ isGood }) => isGood)
  const others = items.filter(({ isGood }) => !isGood)
  let wins = 0
  for (const a of good) for (const b of others) wins += a.score > b.score ? 1 : a.score === b.score ? 0.5 : 0
  const best = [...items].sort((a, b) => b.score - a.score)
  return {
    auc: wins / Math.max(1, good.length * others.length),
    shares: PARTS.map((kept) => {
      const part = best.slice(0, Math.max(1, Math.round(items.length * kept)))
      return { kept, good: part.filter(({ isGood }) => isGood).length / Math.max(1, part.length) }
    }),
  }
}

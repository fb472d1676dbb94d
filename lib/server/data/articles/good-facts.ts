import type { DeskFact, DeskItem } from './views'

/** From here on a fact is worth knowing without a second look. */
export const GOOD_SALIENCE = 0.45

/** An open fact that "accept all good ones" takes: worth knowing, nothing to warn of, and something to ask about it. */
export function isGoodFact(fact: DeskFact): boolean {
  return (
    fact.review === 'PROPOSED' &&
    fact.warnings.length === 0 &&
    fact.salience >= GOOD_SALIENCE &&
    fact.items.some(isGoodItem)
  )
}

export function isGoodItem(item: DeskItem): boolean {
  return item.review === 'PROPOSED' && item.flaws.length === 0
}

import type { Signs } from './item-signs'
import { QUALITY_BIAS, QUALITY_WEIGHTS } from './quality-weights'

/**
 * How likely a teacher keeps an item as it stands, 0 to 1: a logistic model of its signs, learned from readers' verdicts
 * (docs/decisions/item-quality.md). Both classes weighed the same when it was learned: .5 is "as likely as not" only where
 * half of all items are good.
 */
export function scoreQuality(signs: Signs): number {
  let sum = QUALITY_BIAS
  for (const [name, value] of signs) sum += value * (QUALITY_WEIGHTS.get(name) ?? 0)
  return 1 / (1 + Math.exp(-sum))
}

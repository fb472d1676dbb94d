import type { Shuffler } from '@/lib/domain/items/item-type'
import { hashWithKey } from './keyed-hash'
import { makeKey, makeRandom, shuffle } from './random'

export type OrderRules = { shuffleItems: boolean; shuffleOptions: boolean }

/** The items' positions in the order in which this attempt shows them. */
export function orderPositions(
  positions: readonly number[],
  { seed, rules }: { seed: string; rules: OrderRules },
): number[] {
  return rules.shuffleItems ? shuffle(positions, makeRandom(makeKey(seed), 'items')) : [...positions]
}

/**
 * The options of one item in one attempt: ids that say nothing about the content's order or the key, and an order of
 * its own. The same seed and position always give the same, so nothing of it is stored.
 */
export function makeShuffler({
  seed,
  position,
  rules,
}: {
  seed: string
  position: number
  rules: OrderRules
}): Shuffler {
  const key = makeKey(seed)
  return {
    optionId: (index, group = 'options') =>
      hashWithKey(key, `${position}/${group}/${index}`)
        .map((word) => word.toString(36))
        .join(''),
    shuffle: (values, group = 'options') =>
      rules.shuffleOptions ? shuffle(values, makeRandom(key, `${position}/${group}`)) : [...values],
  }
}

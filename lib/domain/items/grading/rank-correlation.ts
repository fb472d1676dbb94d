/**
 * How far a given order agrees with the right one, 0 to 1: Kendall's τ (M. G. Kendall, "A New Measure of Rank
 * Correlation", Biometrika 30, 1938), that is the share of pairs in the right order less the share of the others, and
 * nothing for an order that is worse than chance (τ ≤ 0). One swap of neighbours costs as little as it should, and a
 * block moved as a whole keeps what is right within it. A pair of which one is missing is not in the right order.
 *
 * @param given indices in the right order (0 … count − 1) as they were put; later repeats are ignored.
 */
export function scoreOrder(given: readonly number[], count: number): number {
  const places = new Map<number, number>()
  for (const [place, index] of given.entries()) if (!places.has(index)) places.set(index, place)
  let inOrder = 0
  for (let first = 0; first < count; first += 1)
    for (let second = first + 1; second < count; second += 1) {
      const [a, b] = [places.get(first), places.get(second)]
      if (a !== undefined && b !== undefined && a < b) inOrder += 1
    }
  const pairs = (count * (count - 1)) / 2
  return pairs === 0 ? 0 : Math.max(0, (2 * inOrder - pairs) / pairs)
}

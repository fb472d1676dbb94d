import { pickByHash } from '@/lib/domain/article/stable-id'

/**
 * Orders wrong figures so that with the first three the right one stands anywhere in order of size, not always in
 * the middle: a guesser who has not read the article learns nothing from its place.
 *
 * @param below candidates smaller than the key, best first
 * @param above candidates larger than the key, best first
 * @returns all of them, the chosen three first
 */
export function spreadAround<T>({
  below,
  above,
  seed,
}: {
  below: readonly T[]
  above: readonly T[]
  seed: string
}): T[] {
  const wanted = pickByHash(`${seed}\u001fspread`, 4)
  const under = Math.min(below.length, Math.max(wanted, 3 - above.length))
  const over = 3 - under
  return [...below.slice(0, under), ...above.slice(0, over), ...below.slice(under), ...above.slice(over)]
}

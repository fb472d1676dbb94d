import { orderByHash } from '@/lib/domain/article/stable-id'
import type { BenchItem } from '../outcome'

export type SampleRequest = {
  items: readonly BenchItem[]
  count: number
  seed: string
  /** At most so many of one article, so that no single text decides. */
  perArticle: number
}

/**
 * Draws items at random but evenly: article after article in a seeded order, and within an article the type that has been
 * drawn least so far. Shuffled at the end. The same items, seed and count give the same sample.
 */
export function drawSample({ items, count, seed, perArticle }: SampleRequest): BenchItem[] {
  const articles = orderByHash(seed, [...new Set(items.map(({ article }) => article))], (name) => name)
  const left = new Map(
    articles.map((name) => [
      name,
      orderByHash(
        seed,
        items.filter(({ article }) => article === name),
        ({ id }) => id,
      ),
    ]),
  )
  const shares = new Map<string, number>()
  for (const { type } of items) shares.set(type, (shares.get(type) ?? 0) + 1 / items.length)
  const drawn: BenchItem[] = []
  const taken = new Map<string, number>()
  for (let round = 0; round < perArticle && drawn.length < count; round += 1) {
    for (const name of articles) {
      const pool = left.get(name) ?? []
      // The type furthest behind its own share of all items.
      const lack = (type: string) => (shares.get(type) ?? 0) * (drawn.length + 1) - (taken.get(type) ?? 0)
      const next = pool.reduce<BenchItem | null>(
        (best, item) => (best === null || lack(item.type) > lack(best.type) ? item : best),
        null,
      )
      if (next === null || drawn.length >= count) continue
      drawn.push(next)
      pool.splice(pool.indexOf(next), 1)
      taken.set(next.type, (taken.get(next.type) ?? 0) + 1)
    }
  }
  return orderByHash(`${seed} shuffled`, drawn, ({ id }) => id)
}

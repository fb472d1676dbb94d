/** What picking needs to know of an accepted item. */
export type PickableItem = { id: string; type: string; score: number; factIds: readonly string[]; /** Its place in the article. */ start: number | null }

/** Long enough to say something about a text, short enough for ten minutes. */
export const MAX_PICKED = 12

/**
 * A first quiz from accepted items: the best ones, at most one for each fact, so that no fact counts twice. Of equally
 * good ones the rarer type, for variety. In the order of the article.
 */
export function pickItems<I extends PickableItem>(items: readonly I[], most: number = MAX_PICKED): I[] {
  const left = [...items]
  const facts = new Set<string>()
  const types = new Map<string, number>()
  const picked: I[] = []
  while (picked.length < most) {
    const free = left.filter((item) => !item.factIds.some((id) => facts.has(id)))
    const best = free.sort((a, b) => b.score - a.score || (types.get(a.type) ?? 0) - (types.get(b.type) ?? 0) || compareIds(a.id, b.id))[0]
    if (!best) break
    picked.push(best)
    left.splice(left.indexOf(best), 1)
    best.factIds.forEach((id) => facts.add(id))
    types.set(best.type, (types.get(best.type) ?? 0) + 1)
  }
  return picked.sort((a, b) => (a.start ?? Infinity) - (b.start ?? Infinity) || compareIds(a.id, b.id))
}

function compareIds(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

import type { DeskFact, DeskItem, Review } from '@/lib/server/data/articles/views'

// What a change will look like once it is saved: the same rules as the server's, whose answer then replaces it.

/** The fact with its items as `reviewFact` will leave them. */
export function reviewFactLocally(fact: DeskFact, review: Review): DeskFact {
  const decide = (item: DeskItem): Review => {
    if (review !== 'ACCEPTED') return review
    return item.review === 'REJECTED' && fact.review !== 'REJECTED' ? 'REJECTED' : 'ACCEPTED'
  }
  return { ...fact, review, items: fact.items.map((item) => ({ ...item, review: decide(item) })) }
}

/** The fact with one of its items reviewed: an accepted item takes its fact along. */
export function reviewItemLocally(fact: DeskFact, itemId: string, review: Review): DeskFact {
  return {
    ...fact,
    review: review === 'ACCEPTED' ? 'ACCEPTED' : fact.review,
    items: fact.items.map((item) => (item.id === itemId ? { ...item, review } : item)),
  }
}

/** Puts changed facts among the others, in the order of the text, and takes away those that left. */
export function mergeFacts(
  facts: readonly DeskFact[],
  { changed, removedIds = [] }: { changed: readonly DeskFact[]; removedIds?: readonly string[] },
): DeskFact[] {
  const gone = new Set([...removedIds, ...changed.map((fact) => fact.id)])
  return [...facts.filter((fact) => !gone.has(fact.id)), ...changed].sort(
    (a, b) => a.start - b.start || a.end - b.end || (a.id < b.id ? -1 : 1),
  )
}

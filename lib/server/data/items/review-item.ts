import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import { applyReviews } from '@/lib/server/data/articles/apply-reviews'
import { showChange } from '@/lib/server/data/articles/show-change'
import type { DeskChange, Review } from '@/lib/server/data/articles/views'
import { getDatabase } from '@/lib/server/db/client'
import { loadItemForActor } from './load-item'

/** Accepts, rejects or reopens one item. An accepted item stands on accepted facts, so its facts are accepted with it. */
export async function reviewItem(actor: Actor, itemId: string, review: Review): Promise<DeskChange> {
  const applied = await getDatabase().$transaction(async (tx) => {
    const item = await loadItemForActor(tx, actor, { itemId, action: 'item.review' })
    const facts = item.facts.map((link) => link.fact)
    return applyReviews(tx, actor, {
      article: item.article,
      facts: review === 'ACCEPTED' ? facts.map(({ id }) => ({ id, review, retired: false })) : [],
      items: [{ id: item.id, review, retired: false }],
      action: `item.${review.toLowerCase()}`,
    })
  })
  return showChange(applied)
}

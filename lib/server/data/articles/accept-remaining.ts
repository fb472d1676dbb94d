import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import { loadDeskFacts } from '@/lib/server/data/facts/load-desk-facts'
import { getDatabase } from '@/lib/server/db/client'
import { applyReviews } from './apply-reviews'
import { isGoodFact, isGoodItem } from './good-facts'
import { loadOwnArticle } from './own-article'
import type { DeskChange } from './views'

/**
 * Accepts the facts still open that are worth knowing and warn of nothing, with those of their items that no check
 * has anything against. The rest stays open for a look.
 */
export async function acceptRemaining(actor: Actor, articleId: string): Promise<DeskChange> {
  return getDatabase().$transaction(async (tx) => {
    const article = await loadOwnArticle(actor, articleId, { action: 'fact.review', client: tx })
    const facts = (await loadDeskFacts(tx, { articleId, text: article.text })).filter(isGoodFact)
    const accepted = new Set(facts.map((fact) => fact.id))
    const items = facts
      .flatMap((fact) => fact.items)
      .filter((item) => isGoodItem(item) && item.factIds.every((id) => accepted.has(id)))
    return applyReviews(tx, actor, {
      article,
      facts: facts.map(({ id }) => ({ id, review: 'ACCEPTED', retired: false })),
      items: items.map(({ id }) => ({ id, review: 'ACCEPTED', retired: false })),
      action: 'article.remaining-accepted',
    })
  })
}

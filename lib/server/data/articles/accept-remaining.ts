import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import { loadDeskFacts } from '@/lib/server/data/facts/load-desk-facts'
import { getDatabase, type Transaction } from '@/lib/server/db/client'
import { applyReviews } from './apply-reviews'
import { isGoodFact, isGoodItem } from './good-facts'
import { loadOwnArticle } from './own-article'
import { showChange } from './show-change'
import type { DeskChange, DeskItem } from './views'

/**
 * Accepts the facts still open that are worth knowing and warn of nothing, with those of their items that no check
 * has anything against. The rest stays open for a look, and so does what somebody changed since it was checked.
 */
export async function acceptRemaining(actor: Actor, articleId: string): Promise<DeskChange> {
  const db = getDatabase()
  const { text } = await loadOwnArticle(actor, articleId, { action: 'fact.review' })
  // Checking a whole article's items takes long: before the transaction, not in it.
  const good = (await loadDeskFacts(db, { articleId, text })).filter(isGoodFact)
  const applied = await db.$transaction(async (tx) => {
    const article = await loadOwnArticle(actor, articleId, { action: 'fact.review', client: tx })
    const isUnchanged = await findUnchanged(tx, good.flatMap((fact) => fact.items).filter(isGoodItem))
    const open = await tx.fact.findMany({ where: { id: { in: good.map(({ id }) => id) }, review: 'PROPOSED', retiredAt: null }, select: { id: true } })
    const openIds = new Set(open.map(({ id }) => id))
    const facts = good.filter((fact) => openIds.has(fact.id) && fact.items.some(isUnchanged))
    const accepted = new Set(facts.map((fact) => fact.id))
    const items = facts.flatMap((fact) => fact.items).filter((item) => isUnchanged(item) && item.factIds.every((id) => accepted.has(id)))
    return applyReviews(tx, actor, {
      article,
      facts: facts.map(({ id }) => ({ id, review: 'ACCEPTED', retired: false })),
      items: items.map(({ id }) => ({ id, review: 'ACCEPTED', retired: false })),
      action: 'article.remaining-accepted',
    })
  })
  return showChange(applied)
}

/** Says of an item whether it was among the checked ones and is still open, in the version that was checked. */
async function findUnchanged(tx: Transaction, checked: readonly DeskItem[]): Promise<(item: DeskItem) => boolean> {
  const rows = await tx.item.findMany({
    where: { id: { in: checked.map(({ id }) => id) }, review: 'PROPOSED', retiredAt: null },
    select: { id: true, versions: { select: { number: true }, orderBy: { number: 'desc' }, take: 1 } },
  })
  const versionOf = new Map(rows.map(({ id, versions }) => [id, versions[0]?.number]))
  return ({ id, version }) => versionOf.get(id) === version
}

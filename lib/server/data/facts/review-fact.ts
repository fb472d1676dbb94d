import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import { applyReviews, type ReviewState } from '@/lib/server/data/articles/apply-reviews'
import { showChange } from '@/lib/server/data/articles/show-change'
import type { DeskChange, Review } from '@/lib/server/data/articles/views'
import { getDatabase, type Transaction } from '@/lib/server/db/client'
import { loadFactForActor } from './load-fact'

/**
 * Accepts, rejects or reopens a fact, and its items with it: accepting takes along the items not rejected one by one,
 * and all of them when the fact itself had been rejected; rejecting takes along every item, so that none of them is
 * accepted without its fact.
 */
export async function reviewFact(actor: Actor, factId: string, review: Review): Promise<DeskChange> {
  const applied = await getDatabase().$transaction(async (tx) => {
    const fact = await loadFactForActor(tx, actor, { factId, action: 'fact.review' })
    return applyReviews(tx, actor, {
      article: fact.article,
      facts: [{ id: fact.id, review, retired: false }],
      items: await decideItems(tx, { fact, review }),
      action: `fact.${review.toLowerCase()}`,
    })
  })
  return showChange(applied)
}

async function decideItems(
  tx: Transaction,
  { fact, review }: { fact: { id: string; review: Review }; review: Review },
): Promise<ReviewState[]> {
  const items = await tx.item.findMany({
    where: { retiredAt: null, facts: { some: { factId: fact.id } } },
    select: { id: true, review: true, facts: { select: { fact: { select: { id: true, review: true } } } } },
  })
  return items.flatMap((item) => {
    const next = decideItem(item, { fact, review })
    return next === item.review ? [] : [{ id: item.id, review: next, retired: false }]
  })
}

type ItemWithFacts = { review: Review; facts: { fact: { id: string; review: Review } }[] }

function decideItem(item: ItemWithFacts, { fact, review }: { fact: { id: string; review: Review }; review: Review }): Review {
  if (review !== 'ACCEPTED') return review
  if (item.review === 'REJECTED' && fact.review !== 'REJECTED') return 'REJECTED'
  // An item over several facts waits for the last of them.
  const areOthersAccepted = item.facts.every((link) => link.fact.id === fact.id || link.fact.review === 'ACCEPTED')
  return areOthersAccepted ? 'ACCEPTED' : 'PROPOSED'
}

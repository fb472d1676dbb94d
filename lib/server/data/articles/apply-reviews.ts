import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import { nowDate } from '@/lib/server/clock'
import { recordAudit } from '@/lib/server/data/audit/record-audit'
import type { Transaction } from '@/lib/server/db/client'
import { notFound } from '@/lib/server/errors'
import type { AppliedChange } from './show-change'
import type { Review } from './views'

/** The state that a review gives a fact or an item. Retired ones have left the desk. */
export type ReviewState = { id: string; review: Review; retired: boolean }

/**
 * Sets facts and items of one article to the given states and answers with what puts the old ones back, for `showChange`
 * after the transaction. Whoever calls has authorised the actor for the article; ids of another article are as good as
 * missing.
 */
export async function applyReviews(
  tx: Transaction,
  actor: Actor,
  {
    article,
    facts,
    items,
    action,
  }: { article: { id: string; text: string }; facts: readonly ReviewState[]; items: readonly ReviewState[]; action: string },
): Promise<AppliedChange> {
  const factRows = await tx.fact.findMany({
    where: { articleId: article.id, id: { in: facts.map((fact) => fact.id) } },
    select: { id: true, review: true, retiredAt: true },
  })
  const itemRows = await tx.item.findMany({
    where: { articleId: article.id, id: { in: items.map((item) => item.id) } },
    select: { id: true, review: true, retiredAt: true, facts: { select: { factId: true } } },
  })
  if (factRows.length !== facts.length || itemRows.length !== items.length) throw notFound()

  const factChanges = findChanges(factRows, facts)
  const itemChanges = findChanges(itemRows, items)
  const now = nowDate()
  for (const group of groupByState(factChanges.map((change) => change.after))) {
    await tx.fact.updateMany({ where: { id: { in: group.ids } }, data: toColumns(group, actor, now) })
  }
  for (const group of groupByState(itemChanges.map((change) => change.after))) {
    await tx.item.updateMany({ where: { id: { in: group.ids } }, data: toColumns(group, actor, now) })
  }
  await tx.article.update({ where: { id: article.id }, data: { updatedAt: now }, select: { id: true } })
  await recordAudit(tx, actor, {
    action,
    subjectType: 'article',
    subjectId: article.id,
    data: {
      facts: factChanges.length,
      items: itemChanges.length,
      factId: factChanges.length === 1 ? (factChanges[0]?.after.id ?? null) : null,
      itemId: itemChanges.length === 1 ? (itemChanges[0]?.after.id ?? null) : null,
    },
  })

  const factIds = [...new Set([...facts.map((fact) => fact.id), ...itemRows.flatMap((row) => row.facts.map((link) => link.factId))])]
  return {
    article,
    factIds,
    inverse: {
      kind: 'reviews',
      facts: factChanges.map((change) => change.before),
      items: itemChanges.map((change) => change.before),
    },
    savedAt: now.getTime(),
  }
}

type Row = { id: string; review: Review; retiredAt: Date | null }

function findChanges(rows: readonly Row[], wanted: readonly ReviewState[]): { before: ReviewState; after: ReviewState }[] {
  const byId = new Map(rows.map((row) => [row.id, row]))
  return wanted.flatMap((after) => {
    const row = byId.get(after.id)
    if (!row) return []
    const before = { id: row.id, review: row.review, retired: row.retiredAt !== null }
    return before.review === after.review && before.retired === after.retired ? [] : [{ before, after }]
  })
}

function groupByState(states: readonly ReviewState[]) {
  const groups = new Map<string, { review: Review; retired: boolean; ids: string[] }>()
  for (const { id, review, retired } of states) {
    const key = `${review} ${retired}`
    const group = groups.get(key) ?? { review, retired, ids: [] }
    group.ids.push(id)
    groups.set(key, group)
  }
  return groups.values()
}

function toColumns({ review, retired }: { review: Review; retired: boolean }, actor: Actor, now: Date) {
  const isOpen = review === 'PROPOSED'
  return {
    review,
    reviewedById: isOpen ? null : actor.userId,
    reviewedAt: isOpen ? null : now,
    retiredAt: retired ? now : null,
  }
}

import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import type { Action } from '@/lib/domain/access/policy'
import { authorise } from '@/lib/server/auth/authorise'
import { accessColumns } from '@/lib/server/data/articles/own-article'
import type { Transaction } from '@/lib/server/db/client'
import { notFound } from '@/lib/server/errors'

/** A fact with its article, for somebody who may do this to it. */
export async function loadFactForActor(tx: Transaction, actor: Actor, { factId, action }: { factId: string; action: Action }) {
  const fact = await tx.fact.findUnique({
    where: { id: factId },
    select: { id: true, start: true, end: true, review: true, article: { select: { id: true, text: true, ...accessColumns } } },
  })
  authorise(actor, action, fact?.article ?? null)
  if (!fact) throw notFound()
  return fact
}

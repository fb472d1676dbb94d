import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import type { Action } from '@/lib/domain/access/policy'
import { authorise } from '@/lib/server/auth/authorise'
import { accessColumns } from '@/lib/server/data/articles/own-article'
import type { Transaction } from '@/lib/server/db/client'
import { notFound } from '@/lib/server/errors'

/** An article's item with its facts and its versions' numbers (latest first), for somebody who may do this to it. */
export async function loadItemForActor(tx: Transaction, actor: Actor, { itemId, action }: { itemId: string; action: Action }) {
  const item = await tx.item.findUnique({
    where: { id: itemId },
    select: {
      id: true,
      type: true,
      review: true,
      article: { select: { id: true, text: true, ...accessColumns } },
      facts: { select: { fact: { select: { id: true, review: true } } } },
      versions: { select: { number: true }, orderBy: { number: 'desc' } },
    },
  })
  authorise(actor, action, item?.article ?? null)
  if (!item?.article) throw notFound()
  return { ...item, article: item.article }
}

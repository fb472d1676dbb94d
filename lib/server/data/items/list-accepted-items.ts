import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import { findItemType } from '@/lib/domain/items/registry'
import { loadOwnArticle } from '@/lib/server/data/articles/own-article'
import type { AcceptedItem } from '@/lib/server/data/articles/views'
import { getDatabase } from '@/lib/server/db/client'
import { summariseItem } from './summarise-item'

/** The article's accepted graded items in their latest version, best first: what a quiz may be made of. */
export async function listAcceptedItems(actor: Actor, articleId: string): Promise<AcceptedItem[]> {
  const items = await listAccepted(actor, articleId)
  return items.filter((item) => findItemType(item.type)?.isGraded === true)
}

/** The article's accepted flashcards in their latest version, best first. */
export async function listAcceptedCards(actor: Actor, articleId: string): Promise<AcceptedItem[]> {
  const items = await listAccepted(actor, articleId)
  return items.filter((item) => findItemType(item.type)?.isGraded === false)
}

async function listAccepted(actor: Actor, articleId: string): Promise<AcceptedItem[]> {
  const client = getDatabase()
  await loadOwnArticle(actor, articleId, { action: 'item.read', client })
  const rows = await client.item.findMany({
    where: { articleId, review: 'ACCEPTED', retiredAt: null },
    select: {
      id: true,
      type: true,
      origin: true,
      score: true,
      facts: { select: { factId: true, fact: { select: { start: true, quote: true } } }, orderBy: { position: 'asc' } },
      versions: { select: { id: true, number: true, content: true }, orderBy: { number: 'desc' }, take: 1 },
    },
    orderBy: [{ score: 'desc' }, { id: 'asc' }],
  })
  return rows.flatMap(({ id, type, origin, score, facts, versions: [version] }) => {
    if (!version) return []
    const { stem, key } = summariseItem(version.content)
    const first = facts[0]?.fact
    return {
      id,
      versionId: version.id,
      versionNumber: version.number,
      type,
      origin,
      content: version.content,
      stem,
      key,
      score,
      factIds: facts.map((link) => link.factId),
      start: first?.start ?? null,
      quote: first?.quote ?? null,
    }
  })
}

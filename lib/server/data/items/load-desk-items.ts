import 'server-only'
import { findItemType } from '@/lib/domain/items/registry'
import type { DeskItem } from '@/lib/server/data/articles/views'
import type { PrismaClient, Transaction } from '@/lib/server/db/client'
import { lintContent } from './item-content'
import { summariseItem } from './summarise-item'

const columns = {
  id: true,
  type: true,
  origin: true,
  review: true,
  score: true,
  facts: { select: { factId: true }, orderBy: { position: 'asc' } },
  versions: { select: { number: true, content: true }, orderBy: { number: 'desc' }, take: 1 },
} as const

/** The items on the desk, best first: those of the whole article, or those that test the given facts. */
export async function loadDeskItems(
  client: PrismaClient | Transaction,
  { articleId, text, factIds }: { articleId: string; text: string; factIds?: readonly string[] },
): Promise<DeskItem[]> {
  const rows = await client.item.findMany({
    where: {
      articleId,
      retiredAt: null,
      ...(factIds ? { facts: { some: { factId: { in: [...factIds] } } } } : {}),
    },
    select: columns,
    orderBy: [{ score: 'desc' }, { id: 'asc' }],
  })
  return rows.flatMap((row) => {
    const version = row.versions[0]
    if (!version) return []
    const isCard = findItemType(row.type)?.isGraded === false
    return {
      id: row.id,
      factIds: row.facts.map((link) => link.factId),
      type: row.type,
      isCard,
      origin: row.origin,
      review: row.review,
      score: row.score,
      version: version.number,
      content: version.content,
      summary: summariseItem(version.content),
      flaws: lintContent({ type: row.type, content: version.content, text }),
    }
  })
}

import 'server-only'
import { readKind, readStatus, readValue, readWarnings } from '@/lib/server/data/articles/stored-json'
import type { DeskFact } from '@/lib/server/data/articles/views'
import { loadDeskItems } from '@/lib/server/data/items/load-desk-items'
import type { PrismaClient, Transaction } from '@/lib/server/db/client'

const columns = {
  id: true,
  key: true,
  kind: true,
  status: true,
  start: true,
  end: true,
  quote: true,
  holderStart: true,
  holderEnd: true,
  hedge: true,
  arguments: true,
  salience: true,
  warnings: true,
  review: true,
} as const

/** Keys that a teacher's selection made, not the engine. */
export const OWN_KEY_PREFIX = 'own:'

/** The facts on the desk in the order of the text, each with its items: all of the article's, or the given ones. */
export async function loadDeskFacts(
  client: PrismaClient | Transaction,
  { articleId, text, factIds }: { articleId: string; text: string; factIds?: readonly string[] },
): Promise<DeskFact[]> {
  const [rows, items] = [
    await client.fact.findMany({
      where: { articleId, retiredAt: null, ...(factIds ? { id: { in: [...factIds] } } : {}) },
      select: columns,
      orderBy: [{ start: 'asc' }, { end: 'asc' }, { id: 'asc' }],
    }),
    await loadDeskItems(client, { articleId, text, factIds }),
  ]
  return rows.map((row) => ({
    id: row.id,
    kind: readKind(row.kind),
    status: readStatus(row.status),
    holder:
      row.holderStart === null || row.holderEnd === null
        ? null
        : { start: row.holderStart, end: row.holderEnd, text: text.slice(row.holderStart, row.holderEnd) },
    hedge: row.hedge,
    value: readValue(row.arguments, row),
    start: row.start,
    end: row.end,
    quote: row.quote,
    salience: row.salience,
    warnings: readWarnings(row.warnings),
    review: row.review,
    isOwn: row.key.startsWith(OWN_KEY_PREFIX),
    // An item that tests several facts is shown with the first of them; questions come before cards.
    items: items.filter((item) => item.factIds[0] === row.id).sort((a, b) => Number(a.isCard) - Number(b.isCard)),
  }))
}

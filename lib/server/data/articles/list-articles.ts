import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import { authorise } from '@/lib/server/auth/authorise'
import { getDatabase } from '@/lib/server/db/client'
import type { ArticleListItem } from './views'

export type ArticleFilter = { search?: string | undefined; archived?: boolean | undefined }

/** The teacher's own articles, the one worked on last first. An earlier version of a corrected text is not listed twice. */
export async function listArticles(actor: Actor, { search = '', archived = false }: ArticleFilter = {}): Promise<ArticleListItem[]> {
  authorise(actor, 'article.list', { schoolId: actor.schoolId })
  const client = getDatabase()
  const rows = await client.article.findMany({
    where: { ownerId: actor.userId, schoolId: actor.schoolId, archivedAt: archived ? { not: null } : null },
    select: { id: true, title: true, byline: true, wordCount: true, archivedAt: true, updatedAt: true },
    orderBy: [{ updatedAt: 'desc' }, { id: 'asc' }],
  })
  const found = rows.filter((row) => matches(search, [row.title, row.byline]))
  const ids = found.map((row) => row.id)
  const facts = await client.fact.groupBy({
    by: ['articleId', 'review'],
    where: { articleId: { in: ids }, retiredAt: null },
    _count: { _all: true },
  })
  const items = await client.item.groupBy({
    by: ['articleId'],
    where: { articleId: { in: ids }, retiredAt: null, review: 'ACCEPTED' },
    _count: { _all: true },
  })
  const countFacts = (articleId: string, review: string) =>
    facts.find((group) => group.articleId === articleId && group.review === review)?._count._all ?? 0
  return found.map((row) => ({
    id: row.id,
    title: row.title,
    byline: row.byline,
    wordCount: row.wordCount,
    acceptedFacts: countFacts(row.id, 'ACCEPTED'),
    openFacts: countFacts(row.id, 'PROPOSED'),
    acceptedItems: items.find((group) => group.articleId === row.id)?._count._all ?? 0,
    isArchived: row.archivedAt !== null,
    updatedAt: row.updatedAt.getTime(),
  }))
}

/** Case and accents do not matter. Done here because the two databases disagree about case in `contains`. */
function matches(search: string, fields: (string | null)[]): boolean {
  const words = fold(search).split(/\s+/).filter(Boolean)
  const text = fold(fields.filter(Boolean).join(' '))
  return words.every((word) => text.includes(word))
}

function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}

import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import type { Action } from '@/lib/domain/access/policy'
import { authorise } from '@/lib/server/auth/authorise'
import { getDatabase, type PrismaClient, type Transaction } from '@/lib/server/db/client'
import { notFound } from '@/lib/server/errors'

/** What the policy asks about an article. */
export const accessColumns = { schoolId: true, ownerId: true, isPrivate: true } as const

const articleColumns = {
  id: true,
  ...accessColumns,
  title: true,
  byline: true,
  publishedAt: true,
  sourceUrl: true,
  language: true,
  text: true,
  sha256: true,
  wordCount: true,
  blocks: true,
  sentences: true,
  contentNote: true,
  engineVersion: true,
  previousId: true,
  archivedAt: true,
} as const

/** The article's row for somebody who may do this to it; for everyone else it does not exist. */
export async function loadOwnArticle(
  actor: Actor,
  articleId: string,
  { action = 'article.edit', client = getDatabase() }: { action?: Action; client?: PrismaClient | Transaction } = {},
) {
  const article = await client.article.findUnique({ where: { id: articleId }, select: articleColumns })
  authorise(actor, action, article)
  if (!article) throw notFound()
  return article
}

export type ArticleRow = Awaited<ReturnType<typeof loadOwnArticle>>

import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import { nowDate } from '@/lib/server/clock'
import { recordAudit } from '@/lib/server/data/audit/record-audit'
import { getDatabase } from '@/lib/server/db/client'
import { applyExtraction } from './apply-extraction'
import { extractAgain } from './extract-again'
import { prepareExtraction } from './extraction-rows'
import { getDesk } from './get-desk'
import { loadOwnArticle } from './own-article'
import { readBlocks } from './stored-json'
import type { DeskView } from './views'

export type ArticleDetailsInput = {
  title?: string
  byline?: string | null
  /** YYYY-MM-DD */
  publishedOn?: string | null
  sourceUrl?: string | null
  /** Null: not decided; empty: none wanted. */
  contentNote?: string | null
}

/**
 * Changes what is said about an article, never its text. With another publication date the text is read again: words
 * like "Thursday" may become facts, or stop being any.
 */
export async function updateDetails(actor: Actor, articleId: string, input: ArticleDetailsInput): Promise<DeskView> {
  const article = await loadOwnArticle(actor, articleId)
  const publishedAt =
    input.publishedOn === undefined ? article.publishedAt : input.publishedOn ? new Date(`${input.publishedOn}T00:00:00Z`) : null
  const blocks = readBlocks(article.blocks)
  const extraction =
    publishedAt?.getTime() === article.publishedAt?.getTime()
      ? null
      : prepareExtraction(await extractAgain(article, { blocks, publishedAt }), article.text)
  await getDatabase().$transaction(async (tx) => {
    if (extraction) await applyExtraction(tx, actor, { article, extraction, blocks })
    await tx.article.update({
      where: { id: articleId },
      data: {
        title: input.title,
        byline: input.byline,
        sourceUrl: input.sourceUrl,
        contentNote: input.contentNote,
        publishedAt,
        updatedAt: nowDate(),
      },
      select: { id: true },
    })
    await recordAudit(tx, actor, {
      action: 'article.details-changed',
      subjectType: 'article',
      subjectId: articleId,
      data: { fields: Object.keys(input).join(' ') },
    })
  })
  return getDesk(actor, articleId)
}

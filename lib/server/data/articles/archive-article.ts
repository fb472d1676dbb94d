import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import { nowDate } from '@/lib/server/clock'
import { recordAudit } from '@/lib/server/data/audit/record-audit'
import { getDatabase } from '@/lib/server/db/client'
import { loadOwnArticle } from './own-article'

/** Puts an article away or takes it back. What uses it goes on: nothing is deleted. */
export async function setArchived(actor: Actor, articleId: string, isArchived: boolean): Promise<void> {
  await getDatabase().$transaction(async (tx) => {
    await loadOwnArticle(actor, articleId, { action: 'article.archive', client: tx })
    await tx.article.update({
      where: { id: articleId },
      data: { archivedAt: isArchived ? nowDate() : null },
      select: { id: true },
    })
    await recordAudit(tx, actor, {
      action: isArchived ? 'article.archived' : 'article.restored',
      subjectType: 'article',
      subjectId: articleId,
    })
  })
}

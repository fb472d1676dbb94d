import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import { restoreVersion } from '@/lib/server/data/items/edit-item'
import { getDatabase } from '@/lib/server/db/client'
import { applyReviews } from './apply-reviews'
import { changeBlocks } from './change-blocks'
import { loadOwnArticle } from './own-article'
import { showChange } from './show-change'
import type { DeskChange, Inverse } from './views'

/** Puts a change back by its inverse. The answer holds the inverse of the undoing, so that it can be done again. */
export async function undoChange(actor: Actor, { articleId, inverse }: { articleId: string; inverse: Inverse }): Promise<DeskChange> {
  if (inverse.kind === 'blocks') return changeBlocks(actor, { articleId, blocks: inverse.blocks })
  const applied = await getDatabase().$transaction(async (tx) => {
    const article = await loadOwnArticle(actor, articleId, { client: tx })
    if (inverse.kind === 'version') {
      return restoreVersion(tx, actor, { itemId: inverse.itemId, version: inverse.version, articleId })
    }
    return applyReviews(tx, actor, { article, facts: inverse.facts, items: inverse.items, action: 'article.change-undone' })
  })
  return showChange(applied)
}

import 'server-only'
import type { Block } from '@/lib/domain/article/article'
import type { Actor } from '@/lib/domain/access/actor'
import { now } from '@/lib/server/clock'
import { recordAudit } from '@/lib/server/data/audit/record-audit'
import { getDatabase } from '@/lib/server/db/client'
import { AppError } from '@/lib/server/errors'
import { applyExtraction } from './apply-extraction'
import { extractAgain } from './extract-again'
import { prepareExtraction } from './extraction-rows'
import { getDesk } from './get-desk'
import { loadOwnArticle } from './own-article'
import { readBlocks } from './stored-json'
import type { DeskChange } from './views'

export type BlockDecision = { start: number; kept: boolean; reason: Block['reason']; doubt: Block['doubt'] }

/**
 * Puts blocks back or leaves them out, reads the changed text again and merges what it says: what a teacher reviewed,
 * edited or wrote stays. Blocks are named by where they start.
 */
export async function changeBlocks(
  actor: Actor,
  { articleId, blocks: decisions }: { articleId: string; blocks: readonly BlockDecision[] },
): Promise<DeskChange> {
  const article = await loadOwnArticle(actor, articleId)
  const before = readBlocks(article.blocks)
  const inverse: BlockDecision[] = []
  const byStart = new Map(decisions.map((decision) => [decision.start, decision]))
  const after = before.map((block) => {
    const decision = byStart.get(block.start)
    if (!decision) return block
    inverse.push({ start: block.start, kept: block.kept, reason: block.reason, doubt: block.doubt })
    return { ...block, kept: decision.kept, reason: decision.kept ? null : (decision.reason ?? 'teacher'), doubt: decision.doubt }
  })
  if (inverse.length !== byStart.size) throw new AppError('invalid-input', { reason: 'unknown-block' })

  const extraction = prepareExtraction(await extractAgain(article, { blocks: after, publishedAt: article.publishedAt }), article.text)
  await getDatabase().$transaction(async (tx) => {
    await applyExtraction(tx, actor, { article, extraction, blocks: after })
    await recordAudit(tx, actor, {
      action: 'article.blocks-changed',
      subjectType: 'article',
      subjectId: articleId,
      data: { blocks: inverse.length, kept: after.filter((block) => block.kept).length },
    })
  })
  return { facts: [], removedFactIds: [], desk: await getDesk(actor, articleId), inverse: { kind: 'blocks', blocks: inverse }, savedAt: now() }
}

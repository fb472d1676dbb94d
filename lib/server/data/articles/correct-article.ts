import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import type { ExtractionProblem } from '@/lib/domain/engine/types'
import { nowDate } from '@/lib/server/clock'
import { getDatabase } from '@/lib/server/db/client'
import { AppError } from '@/lib/server/errors'
import { extractArticle } from '@/lib/server/extract/extract-article'
import { carryOver } from './carry-over'
import { insertArticle } from './create-article'
import { makeEmptyExtraction } from './empty-extraction'
import { prepareExtraction } from './extraction-rows'
import { loadOwnArticle } from './own-article'

export type CorrectionOutcome = { kind: 'created'; id: string } | { kind: 'same' } | { kind: 'problem'; problem: ExtractionProblem }

/**
 * Keeps a corrected text as a new version of an article: a text itself never changes. Decisions and edits come along
 * wherever the words are the same; the earlier version goes to the archive, where what uses it still finds it.
 */
export async function correctArticle(actor: Actor, articleId: string, text: string): Promise<CorrectionOutcome> {
  const earlier = await loadOwnArticle(actor, articleId)
  const result = await extractArticle({ bytes: new TextEncoder().encode(text), fileName: null })
  const extraction = result.ok
    ? result.extraction
    : result.problem === 'no-facts' && result.article
      ? makeEmptyExtraction(result.article)
      : null
  if (!extraction) return { kind: 'problem', problem: result.ok ? 'unreadable' : result.problem }
  if (extraction.article.text === earlier.text) return { kind: 'same' }
  const prepared = prepareExtraction(extraction, extraction.article.text)
  return getDatabase().$transaction(async (tx) => {
    const current = await tx.article.findUniqueOrThrow({ where: { id: articleId }, select: { next: { select: { id: true } } } })
    // Two corrections of the same text would both call themselves its successor.
    if (current.next.length > 0) throw new AppError('conflict')
    const { id } = await insertArticle(tx, actor, {
      extraction,
      prepared,
      title: earlier.title,
      byline: earlier.byline,
      publishedAt: earlier.publishedAt,
      sourceUrl: earlier.sourceUrl,
      contentNote: earlier.contentNote,
      previousId: articleId,
      isPrivate: earlier.isPrivate,
    })
    await carryOver(tx, actor, { fromId: articleId, toId: id, text: extraction.article.text })
    await tx.article.update({ where: { id: articleId }, data: { archivedAt: nowDate() }, select: { id: true } })
    return { kind: 'created', id }
  })
}

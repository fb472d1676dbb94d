import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import type { Extraction } from '@/lib/domain/engine/types'
import { authorise } from '@/lib/server/auth/authorise'
import { nowDate } from '@/lib/server/clock'
import { recordAudit } from '@/lib/server/data/audit/record-audit'
import { getDatabase, type Transaction } from '@/lib/server/db/client'
import { newId } from '@/lib/server/ids'
import { countKeptWords, makeTitle } from './article-words'
import { insertFacts, insertItems, prepareExtraction, toJson, type PreparedExtraction } from './extraction-rows'

export type NewArticle = {
  extraction: Extraction
  /** What the teacher typed beats what the text says. */
  title?: string | null
  byline?: string | null
  publishedAt?: Date | null
  sourceUrl?: string | null
  contentNote?: string | null
  previousId?: string | null
  isPrivate?: boolean
}

/** Keeps an article with its facts and their items, all proposed, in one transaction. */
export async function createArticle(actor: Actor, input: NewArticle): Promise<{ id: string }> {
  authorise(actor, 'article.create', { schoolId: actor.schoolId })
  const prepared = prepareExtraction(input.extraction, input.extraction.article.text)
  return getDatabase().$transaction((tx) => insertArticle(tx, actor, { ...input, prepared }))
}

/** The same inside a transaction of the caller's, who has checked the extraction before it. */
export async function insertArticle(tx: Transaction, actor: Actor, input: NewArticle & { prepared: PreparedExtraction }): Promise<{ id: string }> {
  const { extraction, prepared } = input
  const { article, facts, items, cards, engine } = extraction
  const id = newId()
  const at = nowDate()
  await tx.article.create({
    data: {
      id,
      schoolId: actor.schoolId,
      ownerId: actor.userId,
      title: input.title?.trim() || article.title || makeTitle(article),
      byline: input.byline?.trim() || article.byline,
      publishedAt: input.publishedAt ?? (article.publishedAt ? new Date(`${article.publishedAt}T00:00:00Z`) : null),
      sourceUrl: input.sourceUrl?.trim() || null,
      language: article.language,
      text: article.text,
      sha256: article.sha256,
      wordCount: countKeptWords(article),
      blocks: toJson(article.blocks),
      sentences: toJson(extraction.sentences),
      contentNote: input.contentNote ?? null,
      engineVersion: engine,
      previousId: input.previousId ?? null,
      isPrivate: input.isPrivate ?? false,
      createdAt: at,
      updatedAt: at,
    },
    select: { id: true },
  })
  const factIdByKey = await insertFacts(tx, { articleId: id, facts, engineVersion: engine })
  await insertItems(tx, { articleId: id, ownerId: actor.userId, items: prepared.items, factIdByKey })
  await recordAudit(tx, actor, {
    action: 'article.created',
    subjectType: 'article',
    subjectId: id,
    data: { facts: facts.length, items: items.length, cards: cards.length, previousId: input.previousId ?? null },
  })
  return { id }
}

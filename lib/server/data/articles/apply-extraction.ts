import 'server-only'
import type { Block } from '@/lib/domain/article/article'
import type { Actor } from '@/lib/domain/access/actor'
import { nowDate } from '@/lib/server/clock'
import { OWN_KEY_PREFIX } from '@/lib/server/data/facts/load-desk-facts'
import type { Transaction } from '@/lib/server/db/client'
import { AppError } from '@/lib/server/errors'
import { newId } from '@/lib/server/ids'
import { countKeptWords } from './article-words'
import { canonicalJson } from './canonical-json'
import { insertFacts, insertItems, toFactColumns, toJson, type PreparedExtraction } from './extraction-rows'
import { planMerge, type StoredFact, type StoredItem } from './merge-plan'
import type { ArticleRow } from './own-article'

/**
 * Brings an article's records up to a new extraction of the same text. Only what no teacher touched changes. The
 * extraction's facts and items were checked before the transaction (`prepareExtraction`).
 *
 * @throws AppError 'conflict' when the blocks or the date were changed by somebody else since `article` was read.
 */
export async function applyExtraction(
  tx: Transaction,
  actor: Actor,
  { article, extraction, blocks }: { article: ArticleRow; extraction: PreparedExtraction; blocks: readonly Block[] },
): Promise<void> {
  const { facts, engine } = extraction
  const current = await tx.article.findUniqueOrThrow({ where: { id: article.id }, select: { blocks: true, publishedAt: true } })
  const isAsRead = canonicalJson(current.blocks) === canonicalJson(article.blocks) && current.publishedAt?.getTime() === article.publishedAt?.getTime()
  if (!isAsRead) throw new AppError('conflict')

  const plan = planMerge({
    facts: await loadStoredFacts(tx, article.id),
    items: await loadStoredItems(tx, article.id),
    proposedFacts: facts,
    proposedItems: extraction.items,
  })
  const now = nowDate()
  await tx.fact.updateMany({ where: { id: { in: plan.retiredFactIds } }, data: { retiredAt: now } })
  await tx.item.updateMany({ where: { id: { in: plan.retiredItemIds } }, data: { retiredAt: now } })
  for (const { id, fact } of plan.updatedFacts) {
    await tx.fact.update({ where: { id }, data: toFactColumns(fact, engine), select: { id: true } })
  }
  for (const { id, item, nextVersion } of plan.updatedItems) {
    await tx.item.update({ where: { id }, data: { score: item.score, retiredAt: null }, select: { id: true } })
    if (nextVersion === null) continue
    await tx.itemVersion.create({
      data: { id: newId(), itemId: id, number: nextVersion, schemaVersion: item.schemaVersion, content: item.content, createdAt: now },
      select: { id: true },
    })
  }
  await insertFacts(tx, { articleId: article.id, facts: plan.newFacts, engineVersion: engine })
  const stored = await tx.fact.findMany({ where: { articleId: article.id }, select: { id: true, key: true } })
  const factIdByKey = new Map(stored.map((fact) => [fact.key, fact.id]))
  await insertItems(tx, { articleId: article.id, ownerId: article.ownerId, items: plan.newItems, factIdByKey })

  await tx.article.update({
    where: { id: article.id },
    data: {
      blocks: toJson(blocks),
      sentences: toJson(extraction.sentences),
      wordCount: countKeptWords({ text: article.text, blocks }),
      engineVersion: engine,
      updatedAt: now,
    },
    select: { id: true },
  })
}

async function loadStoredFacts(tx: Transaction, articleId: string): Promise<StoredFact[]> {
  const rows = await tx.fact.findMany({ where: { articleId }, select: { id: true, key: true, review: true, retiredAt: true } })
  return rows.map(({ id, key, review, retiredAt }) => ({
    id,
    key,
    isReviewed: review !== 'PROPOSED' || key.startsWith(OWN_KEY_PREFIX),
    isRetired: retiredAt !== null,
  }))
}

async function loadStoredItems(tx: Transaction, articleId: string): Promise<StoredItem[]> {
  const rows = await tx.item.findMany({
    where: { articleId },
    select: {
      id: true,
      key: true,
      type: true,
      origin: true,
      review: true,
      retiredAt: true,
      facts: { select: { factId: true } },
      versions: { select: { number: true, content: true, createdById: true }, orderBy: { number: 'desc' } },
      _count: { select: { quizItems: true } },
    },
  })
  return rows.map((row) => ({
    id: row.id,
    key: row.key,
    type: row.type,
    factIds: row.facts.map((link) => link.factId),
    isTouched:
      row.origin === 'TEACHER' ||
      row.review !== 'PROPOSED' ||
      row._count.quizItems > 0 ||
      row.versions.some((version) => version.createdById !== null),
    isRetired: row.retiredAt !== null,
    version: row.versions[0]?.number ?? 0,
    content: row.versions[0]?.content,
  }))
}

import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import { nowDate } from '@/lib/server/clock'
import { toJson } from '@/lib/server/data/articles/extraction-rows'
import { showChange, type AppliedChange } from '@/lib/server/data/articles/show-change'
import type { DeskChange } from '@/lib/server/data/articles/views'
import { recordAudit } from '@/lib/server/data/audit/record-audit'
import { getDatabase, Prisma, type Transaction } from '@/lib/server/db/client'
import { AppError, notFound } from '@/lib/server/errors'
import { newId } from '@/lib/server/ids'
import { prepareContent } from './item-content'
import { loadItemForActor } from './load-item'

/**
 * Saves new content as the item's next version; earlier versions stay as they were.
 *
 * @param baseVersion the version the teacher was looking at.
 * @throws AppError 'conflict' when there is a later version than that one.
 */
export async function editItem(
  actor: Actor,
  { itemId, baseVersion, content }: { itemId: string; baseVersion: number; content: unknown },
): Promise<DeskChange> {
  const applied = await getDatabase().$transaction(async (tx) => {
    const item = await loadItemForActor(tx, actor, { itemId, action: 'item.edit' })
    if (latestNumber(item) !== baseVersion) throw new AppError('conflict')
    return appendVersion(tx, actor, { item, content })
  })
  return showChange(applied)
}

/** Makes an earlier version's content the latest again, as a version of its own. */
export async function restoreVersion(
  tx: Transaction,
  actor: Actor,
  { itemId, version, articleId }: { itemId: string; version: number; articleId: string },
): Promise<AppliedChange> {
  const item = await loadItemForActor(tx, actor, { itemId, action: 'item.edit' })
  if (item.article.id !== articleId) throw notFound()
  const earlier = await tx.itemVersion.findUnique({
    where: { itemId_number: { itemId, number: version } },
    select: { content: true },
  })
  if (!earlier) throw notFound()
  return appendVersion(tx, actor, { item, content: earlier.content })
}

type LoadedItem = Awaited<ReturnType<typeof loadItemForActor>>

function latestNumber(item: LoadedItem): number {
  return item.versions[0]?.number ?? 0
}

async function appendVersion(tx: Transaction, actor: Actor, { item, content }: { item: LoadedItem; content: unknown }): Promise<AppliedChange> {
  const { article } = item
  const prepared = prepareContent({ type: item.type, content, text: article.text })
  const before = latestNumber(item)
  const now = nowDate()
  try {
    await tx.itemVersion.create({
      data: {
        id: newId(),
        itemId: item.id,
        number: before + 1,
        schemaVersion: prepared.schemaVersion,
        content: toJson(prepared.content),
        createdById: actor.userId,
        createdAt: now,
      },
      select: { id: true },
    })
  } catch (error) {
    // Somebody made that version after this transaction had read the item.
    if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002') throw new AppError('conflict')
    throw error
  }
  await tx.article.update({ where: { id: article.id }, data: { updatedAt: now }, select: { id: true } })
  await recordAudit(tx, actor, {
    action: 'item.edited',
    subjectType: 'item',
    subjectId: item.id,
    data: { version: before + 1, articleId: article.id },
  })
  return {
    article,
    factIds: item.facts.map((link) => link.fact.id),
    inverse: { kind: 'version', itemId: item.id, version: before },
    savedAt: now.getTime(),
  }
}

import type { GeneratedItem } from '@/lib/domain/engine/types'
import type { Fact } from '@/lib/domain/facts/fact'
import { isVerbatim } from '@/lib/domain/article/span'
import { prepareContent } from '@/lib/server/data/items/item-content'
import type { Prisma, Transaction } from '@/lib/server/db/client'
import { nowDate } from '@/lib/server/clock'
import { newId } from '@/lib/server/ids'

/** A value that JSON can hold, as Prisma wants it. */
export function toJson(value: unknown): Prisma.InputJsonValue {
  return JSON.parse(JSON.stringify(value)) as Prisma.InputJsonValue
}

/** Every fact says what the article says, to the letter; anything else is a bug of ours, and stops the write. */
export function assertVerbatim(text: string, facts: readonly Fact[]): void {
  for (const fact of facts) {
    if (!isVerbatim(text, fact)) throw new Error(`The fact at ${fact.start} is not verbatim`)
    const { holder } = fact
    if (holder && text.slice(holder.start, holder.end) !== holder.text) {
      throw new Error(`The holder of the fact at ${fact.start} is not verbatim`)
    }
  }
}

/** The columns of a fact that the engine decides. */
export function toFactColumns(fact: Fact, engineVersion: string) {
  return {
    kind: fact.kind,
    status: fact.status,
    start: fact.start,
    end: fact.end,
    quote: fact.quote,
    holderStart: fact.holder?.start ?? null,
    holderEnd: fact.holder?.end ?? null,
    hedge: fact.hedge,
    arguments: toJson(fact.arguments),
    salience: fact.salience,
    asOf: fact.asOf,
    warnings: toJson(fact.warnings),
    position: fact.start,
    engineVersion,
    retiredAt: null,
  }
}

/** Writes new facts; answers with the id of each engine key. */
export async function insertFacts(
  tx: Transaction,
  { articleId, facts, engineVersion }: { articleId: string; facts: readonly Fact[]; engineVersion: string },
): Promise<Map<string, string>> {
  const idByKey = new Map<string, string>()
  const createdAt = nowDate()
  const rows = facts.map((fact) => {
    const id = newId()
    idByKey.set(fact.id, id)
    return { id, articleId, key: fact.id, ...toFactColumns(fact, engineVersion), createdAt }
  })
  if (rows.length > 0) await tx.fact.createMany({ data: rows })
  return idByKey
}

/** Writes new items with their first version and the facts they test. An item without a known fact is left out. */
export async function insertItems(
  tx: Transaction,
  {
    articleId,
    ownerId,
    text,
    items,
    factIdByKey,
  }: { articleId: string; ownerId: string; text: string; items: readonly GeneratedItem[]; factIdByKey: ReadonlyMap<string, string> },
): Promise<void> {
  const createdAt = nowDate()
  const itemRows = []
  const versionRows = []
  const linkRows = []
  for (const item of items) {
    const factIds = item.factIds.flatMap((key) => factIdByKey.get(key) ?? [])
    if (factIds.length === 0) continue
    const { content, schemaVersion } = prepareContent({ type: item.type, content: item.content, text })
    const id = newId()
    itemRows.push({ id, articleId, ownerId, key: item.id, type: item.type, origin: 'GENERATED' as const, score: item.score, createdAt })
    versionRows.push({ id: newId(), itemId: id, number: 1, schemaVersion, content: toJson(content), createdAt })
    linkRows.push(...factIds.map((factId, position) => ({ itemId: id, factId, position })))
  }
  if (itemRows.length === 0) return
  await tx.item.createMany({ data: itemRows })
  await tx.itemVersion.createMany({ data: versionRows })
  await tx.itemFact.createMany({ data: linkRows })
}

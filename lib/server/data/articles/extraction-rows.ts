import type { Extraction, GeneratedItem } from '@/lib/domain/engine/types'
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
function assertVerbatim(text: string, facts: readonly Fact[]): void {
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

/** An item of an extraction with its content checked and ready to be stored. */
export type PreparedItem = Pick<GeneratedItem, 'id' | 'type' | 'factIds' | 'score'> & { content: Prisma.InputJsonValue; schemaVersion: number }

/** What is written of an extraction; questions and cards together. */
export type PreparedExtraction = Pick<Extraction, 'engine' | 'sentences' | 'facts'> & { items: PreparedItem[] }

/**
 * Checks every fact's words and every item's content. An article has hundreds, so this comes before the transaction that
 * writes them.
 *
 * @throws Error for a fact that is not verbatim, else as `prepareContent`.
 */
export function prepareExtraction({ engine, sentences, facts, items, cards }: Extraction, text: string): PreparedExtraction {
  assertVerbatim(text, facts)
  const prepared = [...items, ...cards].map(({ id, type, factIds, score, content: given }) => {
    const { content, schemaVersion } = prepareContent({ type, content: given, text })
    return { id, type, factIds, score, content: toJson(content), schemaVersion }
  })
  return { engine, sentences, facts, items: prepared }
}

/** Writes new items with their first version and the facts they test. An item without a known fact is left out. */
export async function insertItems(
  tx: Transaction,
  {
    articleId,
    ownerId,
    items,
    factIdByKey,
  }: { articleId: string; ownerId: string; items: readonly PreparedItem[]; factIdByKey: ReadonlyMap<string, string> },
): Promise<void> {
  const createdAt = nowDate()
  const itemRows = []
  const versionRows = []
  const linkRows = []
  for (const item of items) {
    const factIds = item.factIds.flatMap((key) => factIdByKey.get(key) ?? [])
    if (factIds.length === 0) continue
    const id = newId()
    itemRows.push({ id, articleId, ownerId, key: item.id, type: item.type, origin: 'GENERATED' as const, score: item.score, createdAt })
    versionRows.push({ id: newId(), itemId: id, number: 1, schemaVersion: item.schemaVersion, content: item.content, createdAt })
    linkRows.push(...factIds.map((factId, position) => ({ itemId: id, factId, position })))
  }
  if (itemRows.length === 0) return
  await tx.item.createMany({ data: itemRows })
  await tx.itemVersion.createMany({ data: versionRows })
  await tx.itemFact.createMany({ data: linkRows })
}

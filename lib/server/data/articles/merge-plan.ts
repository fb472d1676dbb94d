import type { Fact } from '@/lib/domain/facts/fact'
import { canonicalJson } from './canonical-json'
import type { PreparedItem } from './extraction-rows'

/** A fact as the database has it. `isReviewed`: a teacher accepted, rejected or wrote it. */
export type StoredFact = { id: string; key: string; isReviewed: boolean; isRetired: boolean }

/** An item as the database has it. `isTouched`: a teacher reviewed, edited, wrote or used it in a quiz. */
export type StoredItem = {
  id: string
  key: string | null
  type: string
  factIds: string[]
  isTouched: boolean
  isRetired: boolean
  version: number
  content: unknown
}

export type MergePlan = {
  newFacts: Fact[]
  /** Untouched facts that are still proposed: they take what the engine says now. */
  updatedFacts: { id: string; fact: Fact }[]
  retiredFactIds: string[]
  newItems: PreparedItem[]
  /** Untouched items that are still proposed; `nextVersion` when their content differs. */
  updatedItems: { id: string; item: PreparedItem; nextVersion: number | null }[]
  retiredItemIds: string[]
}

/**
 * What a new extraction changes in an article's records. Nothing that a teacher touched moves: a fact counts as
 * touched with any of its items. What is no longer proposed is retired, never deleted, and comes back under the same id.
 */
export function planMerge({
  facts,
  items,
  proposedFacts,
  proposedItems,
}: {
  facts: readonly StoredFact[]
  items: readonly StoredItem[]
  proposedFacts: readonly Fact[]
  proposedItems: readonly PreparedItem[]
}): MergePlan {
  const touchedFactIds = new Set(items.filter((item) => item.isTouched).flatMap((item) => item.factIds))
  const isTouched = (fact: StoredFact) => fact.isReviewed || touchedFactIds.has(fact.id)

  const storedFactByKey = new Map(facts.map((fact) => [fact.key, fact]))
  const proposedFactKeys = new Set(proposedFacts.map((fact) => fact.id))
  const newFacts: Fact[] = []
  const updatedFacts: MergePlan['updatedFacts'] = []
  for (const fact of proposedFacts) {
    const stored = storedFactByKey.get(fact.id)
    if (!stored) newFacts.push(fact)
    else if (!isTouched(stored)) updatedFacts.push({ id: stored.id, fact })
  }
  const retiredFactIds = facts
    .filter((fact) => !proposedFactKeys.has(fact.key) && !fact.isRetired && !isTouched(fact))
    .map((fact) => fact.id)

  const storedItemByKey = new Map(items.flatMap((item) => (item.key === null ? [] : [[item.key, item] as const])))
  const proposedItemKeys = new Set(proposedItems.map((item) => item.id))
  const newItems: PreparedItem[] = []
  const updatedItems: MergePlan['updatedItems'] = []
  for (const item of proposedItems) {
    const stored = storedItemByKey.get(item.id)
    if (!stored) newItems.push(item)
    else if (!stored.isTouched) {
      const isSame = canonicalJson(stored.content) === canonicalJson(item.content)
      updatedItems.push({ id: stored.id, item, nextVersion: isSame ? null : stored.version + 1 })
    }
  }
  const retiredItemIds = items
    .filter((item) => !item.isTouched && !item.isRetired && (item.key === null || !proposedItemKeys.has(item.key)))
    .map((item) => item.id)

  return { newFacts, updatedFacts, retiredFactIds, newItems, updatedItems, retiredItemIds }
}

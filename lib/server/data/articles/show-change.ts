import 'server-only'
import { loadDeskFacts } from '@/lib/server/data/facts/load-desk-facts'
import { getDatabase } from '@/lib/server/db/client'
import type { DeskChange, Inverse } from './views'

/** What a change on the desk wrote, and which facts it touched. */
export type AppliedChange = { article: { id: string; text: string }; factIds: readonly string[]; inverse: Inverse; savedAt: number }

/**
 * The answer to a change, read once it is on disk: checking every item it touched takes time that no other writer, a
 * class handing in for one, should have to wait for.
 */
export async function showChange({ article, factIds, inverse, savedAt }: AppliedChange): Promise<DeskChange> {
  const facts = await loadDeskFacts(getDatabase(), { articleId: article.id, text: article.text, factIds })
  return { facts, removedFactIds: factIds.filter((id) => !facts.some((fact) => fact.id === id)), desk: null, inverse, savedAt }
}

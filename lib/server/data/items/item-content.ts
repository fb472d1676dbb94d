import 'server-only'
import { z } from 'zod'
import { isVerbatim } from '@/lib/domain/article/span'
import { findItemType } from '@/lib/domain/items/registry'
import type { Flaw, ItemType } from '@/lib/domain/items/item-type'
import { AppError } from '@/lib/server/errors'

/** The registry's entry; an unknown type is refused like any other bad input. */
export function requireItemType(type: string): ItemType {
  const found = findItemType(type)
  if (!found) throw new AppError('invalid-input', { reason: 'unknown-item-type' })
  return found
}

/**
 * Content as its type's schema gives it back, with every source verbatim.
 *
 * @throws z.ZodError when a field is wrong (shown beside it), AppError 'invalid-input' when a source is not the article's words.
 */
export function prepareContent({ type, content, text }: { type: string; content: unknown; text: string | null }) {
  const itemType = requireItemType(type)
  const parsed = itemType.schema.parse(content)
  for (const source of findSources(parsed)) {
    if (text === null || !isVerbatim(text, source)) throw new AppError('invalid-input', { reason: 'source-not-verbatim' })
  }
  return { content: parsed, schemaVersion: itemType.schemaVersion, itemType }
}

const quote = z.object({ start: z.number(), end: z.number(), quote: z.string() })
const sourced = z.array(z.object({ source: quote.nullish() })).optional()
const sources = z.object({ source: quote.nullish(), options: sourced, pairs: sourced, entries: sourced })

/** The sources of the item and of its options or parts, where the type has them. */
function findSources(content: unknown) {
  const { success, data } = sources.safeParse(content)
  if (!success) return []
  const parts = [...(data.options ?? []), ...(data.pairs ?? []), ...(data.entries ?? [])]
  return [data.source, ...parts.map((part) => part.source)].filter((source) => source != null)
}

/** What the type's own checks find; content that no longer fits its schema has no verdict. */
export function lintContent({ type, content, text }: { type: string; content: unknown; text: string | null }): Flaw[] {
  const itemType = findItemType(type)
  const parsed = itemType?.schema.safeParse(content)
  return itemType && parsed?.success ? itemType.lint(parsed.data, text) : []
}

import type { BaseContent } from '@/lib/domain/items/content'
import { getItemType, parseContent } from '@/lib/domain/items/registry'
import { PLAIN_SHUFFLER } from '@/lib/domain/items/plain-shuffler'
import { toOneLine } from './one-line'
import type { ExchangeItem, JsonItem } from './quiz'
import { readQuestion } from './read-question'

/** What is known of an item: its content is parsed by its type's schema. */
export type ItemToExchange = {
  type: string
  schemaVersion?: number
  content: unknown
  number: number
  points: number
  /** The article's words, where the content has none of its own. */
  fallbackSource: string | null
  contract: JsonItem
}

/** An item of any type in the neutral shape. Throws for a content that its type does not know. */
export function readItem(item: ItemToExchange): ExchangeItem {
  const type = getItemType(item.type)
  const content: BaseContent = parseContent(type.id, item.schemaVersion ?? type.schemaVersion, item.content)
  const { key, aboutAnswer, parts = [] } = type.reveal(content, null, PLAIN_SHUFFLER)
  const stem = toOneLine(type.toStem(content))
  const ofParts = [...new Set(parts.flatMap((part) => part.source?.quote ?? []))].join(' … ')
  const source = content.source?.quote ?? (ofParts === '' ? item.fallbackSource : ofParts)
  // Without an answer given, what is said about it holds for any: what would make a false statement true, and when
  // things happened that were to be put in order.
  const question = readQuestion({ type, content, seed: item.contract.id })
  const said = [content.feedback, aboutAnswer?.text, question.kind === 'order' ? key : null].filter(
    (text) => text != null && text !== '',
  )
  return {
    id: item.contract.id,
    number: item.number,
    points: item.points,
    stem,
    question,
    key: toOneLine(key),
    source: source === null ? null : toOneLine(source),
    feedback: said.length === 0 ? null : toOneLine(said.join(' ')),
    isMarking: type.toField(content, PLAIN_SHUFFLER).kind === 'span',
    contract: item.contract,
  }
}

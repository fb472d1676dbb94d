import type { BaseContent } from '@/lib/domain/items/content'
import type { ItemType } from '@/lib/domain/items/item-type'
import type { StudentItem } from '@/lib/domain/items/student-item'
import { makeShuffler, type OrderRules } from './attempt-order'

/** One item of a published quiz: the version that was frozen, with its key. Never leaves the server. */
export type FrozenItem = { position: number; points: number; type: ItemType; content: BaseContent }

/** The item as the student of this attempt sees it: the one way from a content with its key to a page without. */
export function toStudentItem(
  { position, points, type, content }: FrozenItem,
  { seed, rules }: { seed: string; rules: OrderRules },
): StudentItem {
  const shuffler = makeShuffler({ seed, position, rules })
  return {
    position,
    type: type.id,
    stem: type.toStem(content),
    points,
    field: type.toField(content, shuffler),
  }
}

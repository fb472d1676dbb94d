import { claimStatus } from './claim-status'
import { cloze } from './cloze'
import type { BaseContent } from './content'
import { evidence } from './evidence'
import { flashcard } from './flashcard'
import { flashcardCloze } from './flashcard-cloze'
import type { ItemType } from './item-type'
import { matching } from './matching'
import { multipleChoice } from './multiple-choice'
import { numeric } from './numeric'
import { ordering } from './ordering'
import { shortAnswer } from './short-answer'
import { trueFalse } from './true-false'
import { whoSaysSo } from './who-says-so'

/** Every item type. A new one is its file and its line here. */
export const ITEM_TYPES: readonly ItemType[] = [
  multipleChoice,
  trueFalse,
  cloze,
  shortAnswer,
  numeric,
  matching,
  ordering,
  evidence,
  whoSaysSo,
  claimStatus,
  flashcard,
  flashcardCloze,
]

const BY_ID = new Map(ITEM_TYPES.map((type) => [type.id, type]))

/** The type, or null for an id that nobody registered. */
export function findItemType(id: string): ItemType | null {
  return BY_ID.get(id) ?? null
}

/** The type of a stored item. Throws for an unknown id: such an item must not have been stored. */
export function getItemType(id: string): ItemType {
  const type = findItemType(id)
  if (!type) throw new Error(`unknown item type: ${id}`)
  return type
}

/** The content of a stored item version. Throws when it is not what its type's schema says. */
export function parseContent(typeId: string, schemaVersion: number, json: unknown): BaseContent {
  const type = getItemType(typeId)
  if (schemaVersion > type.schemaVersion)
    throw new Error(`${typeId} of version ${schemaVersion} is newer than this program`)
  return type.schema.parse(json)
}

export type ContentCheck =
  { ok: true; content: BaseContent } | { ok: false; problems: { path: string; message: string }[] }

/** Checks what a person or the engine proposes as content. */
export function checkContent(typeId: string, json: unknown): ContentCheck {
  const type = findItemType(typeId)
  if (!type) return { ok: false, problems: [{ path: 'type', message: 'unknown' }] }
  const parsed = type.schema.safeParse(json)
  if (parsed.success) return { ok: true, content: parsed.data }
  return {
    ok: false,
    problems: parsed.error.issues.map((issue) => ({ path: issue.path.join('.'), message: issue.message })),
  }
}

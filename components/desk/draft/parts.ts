import type { ItemDraft, PartDraft } from './item-draft'

/** The pairs or entries to save: trimmed, without those left empty on both sides. */
export function listParts({ parts }: Pick<ItemDraft, 'parts'>): PartDraft[] {
  return parts
    .map((part) => ({ ...part, text: part.text.trim(), key: part.key.trim() }))
    .filter((part) => part.text !== '' || part.key !== '')
}

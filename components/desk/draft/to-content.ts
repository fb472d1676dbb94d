import { getItemForm, type EditableType } from '../fields/registry'
import type { ItemDraft } from './item-draft'
import { orNull } from './typed-text'

/** The content to save: what the type's schema has, with the parts that the form does not show as they were. */
export function toContent(type: EditableType, draft: ItemDraft): Record<string, unknown> {
  return {
    ...('source' in draft.rest ? { source: draft.rest['source'] } : {}),
    stem: draft.stem.trim(),
    feedback: orNull(draft.feedback),
    ...getItemForm(type).toContent(draft),
  }
}

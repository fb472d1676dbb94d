import { getItemForm, type EditableType } from '../fields/registry'
import { EMPTY_DRAFT, type ItemDraft } from './item-draft'
import { readSelectedWords, type Selection } from './selected-words'

/** A first form for a question about a stretch of the text: the obvious parts are filled in. */
export function draftFromSelection(type: EditableType, selection: Selection): ItemDraft {
  return { ...EMPTY_DRAFT, ...getItemForm(type).fromSelection?.(readSelectedWords(selection)) }
}

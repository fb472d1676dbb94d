import { claimStatus, multipleChoice } from './choice'
import { cloze } from './cloze'
import { evidence } from './evidence'
import { flashcard, flashcardCloze } from './flashcard'
import type { ItemForm } from './item-form'
import { matching } from './matching'
import { numeric } from './numeric'
import { ordering } from './ordering'
import { shortAnswer } from './short-answer'
import { trueFalse } from './true-false'

/** The form of every type a teacher can edit, in the order of the picker. A new one is its file and its line here. */
const ITEM_FORMS = {
  'short-answer': shortAnswer,
  'multiple-choice': multipleChoice,
  cloze,
  'true-false': trueFalse,
  numeric,
  matching,
  ordering,
  evidence,
  'who-says-so': multipleChoice,
  'claim-status': claimStatus,
  flashcard,
  'flashcard-cloze': flashcardCloze,
} satisfies Record<string, ItemForm>

export type EditableType = keyof typeof ITEM_FORMS

export function isEditableType(type: string): type is EditableType {
  return Object.hasOwn(ITEM_FORMS, type)
}

export const EDITABLE_TYPES: readonly EditableType[] = Object.keys(ITEM_FORMS).filter(isEditableType)

/** The types that can be begun from selected words. */
export const CREATABLE_TYPES = EDITABLE_TYPES.filter((type) => ITEM_FORMS[type].fromSelection !== null)

export function getItemForm(type: EditableType): ItemForm {
  return ITEM_FORMS[type]
}

import type { ComponentType } from 'react'
import type { ItemDraft } from '../draft/item-draft'
import type { SelectedWords } from '../draft/selected-words'

/** Where in the form something can be wrong; `other` is said of the whole of it. */
export type ErrorPlace = 'stem' | 'key' | 'options' | 'parts' | 'wanted' | 'value' | 'tolerance' | 'other'

/** What is wrong, by place: keys of articles.editor.errors while found, sentences once they are shown. */
export type DraftErrors = Partial<Record<ErrorPlace, string>>

export type FieldsProps = { draft: ItemDraft; errors: DraftErrors; onChange: (draft: ItemDraft) => void }

/** All that the desk knows about the form of one item type. */
export type ItemForm = {
  /** The name of the question's own field, in articles.editor. `stemGap`: it needs a gap. */
  stemLabel: 'stem' | 'stemGap' | 'stemStatement' | 'stemFront'
  /** False for a card: nobody is told whether it was right. */
  hasFeedback: boolean
  /** The fields between the question and the feedback. */
  Fields: ComponentType<FieldsProps>
  /** What the type's content has beside question, feedback and source. */
  toContent: (draft: ItemDraft) => Record<string, unknown>
  /** What selected words fill in; null for a type that only the engine makes. */
  fromSelection: ((words: SelectedWords) => Partial<ItemDraft>) | null
  /** What is missing, before the server is asked; the schema there has the last word. */
  check: (draft: ItemDraft) => DraftErrors
  /** Where to say what the server refuses, by field of the content: the place, and the key in articles.editor.errors. */
  refusals: Record<string, readonly [place: ErrorPlace, error: string]>
}

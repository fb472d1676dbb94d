import { choiceItem, choiceSchema, type Choice } from './choice-item'
import { defineItemType } from './item-type'

export type MultipleChoice = Choice

/** One right answer among others of its kind, shown in each attempt's own order. */
export const multipleChoice = defineItemType<MultipleChoice>({
  ...choiceItem,
  id: 'multiple-choice',
  schemaVersion: 1,
  schema: choiceSchema,
})

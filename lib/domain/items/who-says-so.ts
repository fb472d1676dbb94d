import { choiceItem, choiceSchema, type Choice } from './choice-item'
import { defineItemType } from './item-type'

/** The stem holds a claim without the words that say whose it is; the key is its holder, the others are named elsewhere. */
export type WhoSaysSo = Choice

export const whoSaysSo = defineItemType<WhoSaysSo>({
  ...choiceItem,
  id: 'who-says-so',
  schemaVersion: 1,
  schema: choiceSchema,
})

import { choiceItem, choiceSchema, textsOf, type Choice } from './choice-item'
import { findBaseFlaws, findDuplicateFlaws } from './content-flaws'
import { defineItemType } from './item-type'

/** The stem's first line asks, the sentence follows on the next. */
export type ClaimStatusContent = Choice

export const claimStatus = defineItemType<ClaimStatusContent>({
  ...choiceItem,
  id: 'claim-status',
  schemaVersion: 1,
  schema: choiceSchema,
  // The same four in the same order, every time: what is to be weighed is the sentence.
  toField: (content, shuffler) => ({
    kind: 'choice',
    options: content.options.map(({ text }, index) => ({ id: shuffler.optionId(index, 'options'), text })),
  }),
  // The sentence in the stem may well hold a word of an option ("as a fact").
  lint: (content, articleText) => [
    ...findBaseFlaws(content, [], articleText),
    ...findDuplicateFlaws(textsOf(content)),
  ],
})

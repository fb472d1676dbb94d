import type { BaseContent } from './content'
import { findBaseFlaws } from './content-flaws'
import { readTyped } from './grades'
import type { ItemType } from './item-type'
import { clusterTyped, gradeTyped, revealTyped } from './typed-item'

/** A card: its stem is the front. */
type CardContent = BaseContent & { back: string }

/** What every kind of flashcard does; the kinds differ in what their front must be. */
export const cardItem: Omit<ItemType<CardContent>, 'id' | 'schemaVersion' | 'schema'> = {
  isGraded: false,
  toField: () => ({ kind: 'reveal' }),
  toStem: ({ stem }) => stem,
  // A card rates itself; where a practice mode lets people type the back, it is read like a short answer.
  grade: (content, answer) => gradeTyped({ content, key: content.back, accepted: [] }, answer),
  describeAnswer: (_content, answer) => readTyped(answer),
  clusterAnswer: (_content, answer) => clusterTyped(answer),
  reveal: (content) => revealTyped(content.back, []),
  accept: () => null,
  lint: (content, articleText) => findBaseFlaws(content, [content.back], articleText),
}

import { makeStableId } from '@/lib/domain/article/stable-id'
import type { ExchangeFormat } from '../format'
import { writeZip } from '../zip'
import { describeCollection } from './collection'
import { type AnkiNote, toNote } from './note'

/**
 * An Anki package of the kind that every version reads: a zip with a collection of schema 11 and an empty media list.
 * Notes are known by the item's id, so importing a newer file updates them.
 */
export const anki: ExchangeFormat = {
  id: 'anki',
  mime: 'application/vnd.anki',
  extension: 'apkg',
  isBinary: true,
  // Whoever answers says themself how well it went, so that words suffice for every type.
  findLosses: () => [],
  write: ({ title, cards, items }, { now, packDatabase }) => {
    const notes = dropRepeated([...cards, ...items].map(toNote))
    const collection = describeCollection({
      title,
      deckKey: makeStableId('deck', [title]),
      notes,
      now,
    })
    return writeZip({ 'collection.anki2': packDatabase(collection), media: '{}' })
  },
}

/** A card and an item on the same fact may come to the same note: one is enough, and the card comes first. */
function dropRepeated(notes: readonly AnkiNote[]): AnkiNote[] {
  const seen = new Set<string>()
  return notes.filter(({ model, fields: [front = '', back = ''] }) => {
    const words = JSON.stringify(model === 'cloze' ? [front] : [front, back])
    return !seen.has(words) && seen.add(words)
  })
}

import type { AnalysedDocument } from '@/lib/domain/language/document'
import { findTellingPlace } from '@/lib/domain/language/lists/telling-places'
import type { Mention } from '@/lib/domain/language/mention'

const MIN_SENTENCES = 4
/** Named in so many of its sentences, it is what the text is about, even beside a second subject. */
const MIN_SHARE = 0.3

type Topic = { title: ReadonlySet<string>; entities: ReadonlySet<string> }

const cache = new WeakMap<AnalysedDocument, Topic>()

/**
 * True for an answer that stands over the whole article: in its title, or named again and again. Whoever has seen the
 * title gives it without reading.
 */
export function isTopicAnswer(
  document: AnalysedDocument,
  { mention, dominant }: { mention: Mention; dominant: string | null },
): boolean {
  const { entities } = readTopic(document)
  if (isInTitle(document, mention)) return true
  return mention.value === null && (mention.entity === dominant || entities.has(mention.entity))
}

/** All its words stand in the title, or the title has the adjective of it ("The African Empires" for Africa). */
export function isInTitle(document: AnalysedDocument, mention: Mention): boolean {
  const { title } = readTopic(document)
  const words = wordsOf(mention.text)
  if (mention.value !== null) return words.some((word) => /\d/u.test(word) && title.has(word))
  const isTitled = (word: string | undefined): boolean =>
    word !== undefined && (title.has(word) || title.has(word.replace(/s$/u, '')) || title.has(`${word}s`))
  if (words.length > 0 && words.every(isTitled)) return true
  // Headlines call people by their last names.
  if (mention.detail === 'full-name' && isTitled(words.at(-1))) return true
  return mention.type === 'place' && document.title !== null && isToldByTitle(document.title, mention)
}

/** Titles may stand in capitals all over. */
function isToldByTitle(title: string, mention: Mention): boolean {
  const words = title.replace(/\p{Lu}{2,}/gu, (word) => word.charAt(0) + word.slice(1).toLowerCase())
  return findTellingPlace(words, mention.text) !== null
}

function readTopic(document: AnalysedDocument): Topic {
  const known = cache.get(document)
  if (known !== undefined) return known
  const counts = new Map<string, number>()
  for (const { mentions } of document.sentences)
    for (const entity of new Set(
      mentions.filter(({ value }) => value === null).map(({ entity: name }) => name),
    ))
      counts.set(entity, (counts.get(entity) ?? 0) + 1)
  const least = Math.max(MIN_SENTENCES, document.sentences.length * MIN_SHARE)
  const entities = new Set([...counts].filter(([, count]) => count >= least).map(([entity]) => entity))
  const topic = { title: new Set(wordsOf(document.title ?? '')), entities }
  cache.set(document, topic)
  return topic
}

function wordsOf(text: string): string[] {
  return (
    text
      .toLowerCase()
      .replace(/[’']s(?!\p{L})/gu, '')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).filter((word) => word.length > 2 || /\d/u.test(word))
}

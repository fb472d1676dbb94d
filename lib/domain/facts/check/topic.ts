import type { AnalysedDocument } from '@/lib/domain/language/document'
import { findTellingPlace } from '@/lib/domain/language/lists/telling-places'
import { WORD_FAMILIES } from '@/lib/domain/language/lists/word-families'
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
  if (isTextInTitle(document, mention.text)) return true
  // Headlines call people by their last names.
  if (mention.detail === 'full-name' && isAllTitled(title, words.slice(-1))) return true
  if (document.title !== null && opensLikeTitle(document.title, mention)) return true
  return mention.type === 'place' && document.title !== null && isToldByTitle(document.title, mention)
}

/** Words that many names and terms begin with: they tell none of them. */
const COMMON_OPENING =
  /^(?:new|great|old|first|second|third|last|big|high|low|north|south|east|west|northern|southern|eastern|western|national|international|world|european|american|british|united|general|public|social|central|local|main|major)$/u

/** "Royal Family" under "No to Royal succession": the word that tells which is in the title, and the other guesses itself. */
function opensLikeTitle(title: string, { text, type, value }: Mention): boolean {
  if (value !== null || /^(?:person|place)$/u.test(type)) return false
  const [first = '', ...rest] = text.toLowerCase().split(/\s+/u)
  if (rest.length !== 1 || first.length < 4 || COMMON_OPENING.test(first)) return false
  return title
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .includes(first)
}

/** A name with a plain noun behind it: "Harbour Cup crowds". */
const NAMED_KIND = /^(?<name>\p{Lu}[^\s]*(?: \p{Lu}[^\s]*)*)(?: \p{Ll}+){1,2}$/u
/** A plain noun with a phrase behind it: "trade for the port of Elm". */
const WITH_PHRASE = /^(?<noun>\p{Ll}[^,]*?) (?:of|for|in|on|at|to|by|with|from|against|between) /u
/** Shorter ones stand at the end of too many others: "log" in "catalog". */
const LEAST_END = 4

/**
 * The title has all of these words, or those that tell which is meant: the name of "Harbour Cup crowds", the noun of "trade for
 * the port", or the second half written as one ("blog" for "web logs").
 */
export function isTextInTitle(document: AnalysedDocument, text: string): boolean {
  const { title } = readTopic(document)
  const words = wordsOf(text)
  if (isAllTitled(title, words)) return true
  const telling = NAMED_KIND.exec(text)?.groups?.name ?? WITH_PHRASE.exec(text)?.groups?.noun
  if (telling !== undefined && isAllTitled(title, wordsOf(telling))) return true
  const joined = words.length === 2 ? words.join('').replace(/s$/u, '') : ''
  return (
    /^\p{Ll}/u.test(text) &&
    [...title].some(
      (word) => word.length >= LEAST_END && !words.includes(word) && joined.endsWith(word.replace(/s$/u, '')),
    )
  )
}

function isAllTitled(title: ReadonlySet<string>, words: readonly string[]): boolean {
  return (
    words.length > 0 &&
    words.every((word) => title.has(word) || title.has(word.replace(/s$/u, '')) || title.has(`${word}s`))
  )
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
  const topic = { title: readTitle(document), entities }
  cache.set(document, topic)
  return topic
}

const LONGEST_SHORT = 20

/** Its words, what belongs to one family with them ("Jewish" for Judaism), and what its letters stand for. */
function readTitle({ text, title, acronyms, sentences }: AnalysedDocument): Set<string> {
  const own = new Set(wordsOf(title ?? ''))
  const related = WORD_FAMILIES.filter((family) => family.some((word) => own.has(word))).flat()
  const spelt = acronyms
    .filter(({ short }) => own.has(short.text.toLowerCase()))
    .flatMap(({ long }) => wordsOf(long.text))
  // "the Coast Laboratory (Colab)".
  const called = sentences.flatMap(({ mentions }) =>
    mentions.filter(({ end }) => {
      const word = /^ \(([\p{L}\d-]{3,})\)/u.exec(text.slice(end, end + LONGEST_SHORT))?.[1]
      return word !== undefined && own.has(word.toLowerCase())
    }),
  )
  return new Set([...own, ...related, ...spelt, ...called.flatMap((mention) => wordsOf(mention.text))])
}

function wordsOf(text: string): string[] {
  return (
    text
      .toLowerCase()
      .replace(/[’']s(?!\p{L})/gu, '')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).filter((word) => word.length > 2 || /\d/u.test(word))
}

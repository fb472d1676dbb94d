import type { Token } from '@/lib/domain/language/token'
import { findPhrase, listChildren, PLAIN_PHRASE, type Reading } from './reading'

export type ArticledPhrase = {
  /** Without the article; at least one. */
  words: readonly Token[]
  first: Token
  last: Token
  /** In lower case, or "". */
  article: string
}

/**
 * The plain phrase of a noun, parted from its article. Null with another determiner, where a name follows it, and where anything of
 * the relations in `loose` hangs on it.
 */
export function readArticledPhrase(
  reading: Reading,
  { at, loose, most }: { at: number; loose: RegExp; most: number },
): ArticledPhrase | null {
  const { tokens } = reading
  const phrase = findPhrase(reading, at, PLAIN_PHRASE)
  if (phrase === null || listChildren(reading, at, loose).length > 0) return null
  const all = tokens.filter((each) => phrase.start <= each.start && each.end <= phrase.end)
  const isDetermined = all[0]?.tag === 'DET'
  const article = isDetermined ? (all[0]?.text.toLowerCase() ?? '') : ''
  if (isDetermined && !/^(?:an?|the)$/u.test(article)) return null
  const words = isDetermined ? all.slice(1) : all
  const [first, last] = [words[0], words.at(-1)]
  if (first === undefined || last === undefined || words.length > most) return null
  // "the captain Henry Hill": who it is comes after.
  if (tokens.find((each) => each.start >= phrase.end)?.tag === 'PROPN') return null
  return { words, first, last, article }
}

import type { Span } from '@/lib/domain/article/span'
import type { Mention } from '@/lib/domain/language/mention'
import type { Token } from '@/lib/domain/language/token'
import { isInTitle } from '../check/topic'
import { isInStatement, type Statement } from '../statement'
import { describeTerm } from './define'
import { POINTING } from './empty-words'
import { findPhrase, listChildren, PLAIN_PHRASE, type Reading } from './reading'

const MAX_WORDS = 5

export type ShortPhrase = {
  /** As an answer, without its article. */
  mention: Mention
  words: readonly Token[]
  /** Its article in lower case, or "". */
  article: string
}

/**
 * The phrase of a noun where it is whole, short and says by itself what is meant: describing words, the noun, "of …". Null for
 * lists, figures, what belongs to "its", what a relative clause goes on with, and what points to something said before.
 */
export function readShortPhrase(reading: Reading, at: number): ShortPhrase | null {
  const { tokens } = reading
  const phrase = findPhrase(reading, at, PLAIN_PHRASE)
  if (phrase === null || listChildren(reading, at, LOOSE).length > 0) return null
  const all = tokens.filter((each) => phrase.start <= each.start && each.end <= phrase.end)
  const isDetermined = all[0]?.tag === 'DET'
  const article = isDetermined ? (all[0]?.text.toLowerCase() ?? '') : ''
  if (isDetermined && !/^(?:an?|the)$/u.test(article)) return null
  const words = isDetermined ? all.slice(1) : all
  const [first, last] = [words[0], words.at(-1)]
  if (first === undefined || last === undefined || words.length > MAX_WORDS) return null
  if (!words.every(isPlain) || words.some((each) => POINTING.has(each.text.toLowerCase()))) return null
  // "the captain Henry Hill": who it is comes after.
  if (tokens.find((each) => each.start >= phrase.end)?.tag === 'PROPN') return null
  return { mention: describeTerm(reading, { start: first.start, end: last.end }), words, article }
}

const LOOSE = /^(?:conj|appos|nmod:poss|nummod|acl|acl:relcl|advcl|dep|flat|parataxis)$/u

function isPlain({ tag, fineTag, text }: Token): boolean {
  if (/^(?:JJR|JJS|RBR|RBS)$/u.test(fineTag)) return false
  return (
    /^(?:NOUN|PROPN|ADJ|ADP)$/u.test(tag) ||
    /^(?:VB[GN]|HYPH)$/u.test(fineTag) ||
    /^(?:the|and|-|an?)$/iu.test(text)
  )
}

/** A name, a date or a figure beside the answer: without one many could be meant. */
export function hasPin(
  { sentence }: Reading,
  { statement, beside }: { statement: Statement; beside: Span },
): boolean {
  return sentence.mentions.some(
    (other) =>
      other.type !== 'term' &&
      isInStatement(statement, other) &&
      (other.end <= beside.start || other.start >= beside.end),
  )
}

/** What the title names is given by it. */
export function isTold({ document }: Reading, mention: Mention): boolean {
  return isInTitle(document, mention)
}

import type { Span } from '@/lib/domain/article/span'
import type { Mention } from '@/lib/domain/language/mention'
import type { Token } from '@/lib/domain/language/token'
import { isInTitle } from '../check/topic'
import { isInStatement, type Statement } from '../statement'
import { readArticledPhrase } from './articled-phrase'
import { describeTerm } from './define'
import { POINTING } from './empty-words'
import type { Reading } from './reading'

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
  const phrase = readArticledPhrase(reading, { at, loose: LOOSE, most: MAX_WORDS })
  if (phrase === null) return null
  const { words, first, last, article } = phrase
  if (!words.every(isPlain) || words.some((each) => POINTING.has(each.text.toLowerCase()))) return null
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

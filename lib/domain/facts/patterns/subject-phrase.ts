import type { Mention } from '@/lib/domain/language/mention'
import type { Token } from '@/lib/domain/language/token'
import { readArticledPhrase } from './articled-phrase'
import { describeTerm } from './define'
import { POINTING } from './empty-words'
import { listSentencesWith, type Reading } from './reading'

const MAX_WORDS = 8
const LOOSE = /^(?:conj|appos|nummod|acl:relcl|advcl|dep|flat|parataxis)$/u

export type SubjectPhrase = {
  /** As an answer, without its article. */
  mention: Mention
  words: readonly Token[]
  /** Its article in lower case, or "". */
  article: string
  /** How many of its words carry meaning: nouns, names, describing words. */
  content: number
}

/**
 * The whole phrase of a noun, longer than a short phrase may be: with its owner by name ("the pupil's size"), a participle
 * ("weapons made of obsidian"), several describing words. Null for rows, figures, "its" and what points elsewhere.
 */
export function readSubjectPhrase(reading: Reading, at: number): SubjectPhrase | null {
  const phrase = readArticledPhrase(reading, { at, loose: LOOSE, most: MAX_WORDS })
  if (phrase === null || !phrase.words.every(isPlain)) return null
  const { words, first, last, article } = phrase
  // "the success of the team's actions": whose, was told before.
  if (words.some(({ fineTag }, at) => fineTag === 'POS' && hasPointingOwner(words, at))) return null
  return {
    mention: describeTerm(reading, { start: first.start, end: last.end }),
    words,
    article,
    content: words.filter(
      ({ tag, fineTag }) => /^(?:NOUN|PROPN|ADJ)$/u.test(tag) || /^VB[GN]$/u.test(fineTag),
    ).length,
  }
}

const LEAST_SENTENCES = 2

/** Two words that say what it is, or one that the text comes back to. */
export function isTellingSubject({ document }: Reading, { content, words }: SubjectPhrase): boolean {
  const [only] = words
  return (
    only !== undefined &&
    (content >= 2 || listSentencesWith(document, [only.lemma]).length >= LEAST_SENTENCES)
  )
}

function hasPointingOwner(words: readonly Token[], at: number): boolean {
  const owner = words[at - 1]
  return owner?.tag === 'NOUN' && words.slice(0, at).some(({ text }) => /^the$/iu.test(text))
}

function isPlain({ tag, fineTag, text }: Token): boolean {
  if (POINTING.has(text.toLowerCase()) || /^(?:PRON|NUM|AUX|ADV|SCONJ)$/u.test(tag)) return false
  return !/^(?:JJR|JJS|RBR|RBS|VBD|VBZ|VBP|VB)$/u.test(fineTag) && !/["“”():;]/u.test(text)
}

import type { Mention } from '@/lib/domain/language/mention'
import type { Token } from '@/lib/domain/language/token'
import { describeTerm } from './define'
import { POINTING } from './empty-words'
import { findPhrase, listChildren, PLAIN_PHRASE, type Reading } from './reading'

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
  const { tokens } = reading
  const phrase = findPhrase(reading, at, PLAIN_PHRASE)
  if (phrase === null || listChildren(reading, at, LOOSE).length > 0) return null
  const all = tokens.filter((each) => phrase.start <= each.start && each.end <= phrase.end)
  const isDetermined = all[0]?.tag === 'DET'
  const article = isDetermined ? (all[0]?.text.toLowerCase() ?? '') : ''
  if (isDetermined && !/^(?:an?|the)$/u.test(article)) return null
  const words = isDetermined ? all.slice(1) : all
  const [first, last] = [words[0], words.at(-1)]
  if (first === undefined || last === undefined || words.length > MAX_WORDS || !words.every(isPlain))
    return null
  // "the success of the team's actions": whose, was told before.
  if (words.some(({ fineTag }, at) => fineTag === 'POS' && hasPointingOwner(words, at))) return null
  // "the captain Henry Hill": who it is comes after.
  if (tokens.find((each) => each.start >= phrase.end)?.tag === 'PROPN') return null
  return {
    mention: describeTerm(reading, { start: first.start, end: last.end }),
    words,
    article,
    content: words.filter(
      ({ tag, fineTag }) => /^(?:NOUN|PROPN|ADJ)$/u.test(tag) || /^VB[GN]$/u.test(fineTag),
    ).length,
  }
}

function hasPointingOwner(words: readonly Token[], at: number): boolean {
  const owner = words[at - 1]
  return owner?.tag === 'NOUN' && words.slice(0, at).some(({ text }) => /^the$/iu.test(text))
}

function isPlain({ tag, fineTag, text }: Token): boolean {
  if (POINTING.has(text.toLowerCase()) || /^(?:PRON|NUM|AUX|ADV|SCONJ)$/u.test(tag)) return false
  return !/^(?:JJR|JJS|RBR|RBS|VBD|VBZ|VBP|VB)$/u.test(fineTag) && !/["“”():;]/u.test(text)
}

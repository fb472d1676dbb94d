import type { BenchItem } from '../outcome'
import { isFunctionWord, stemWord, wordsOf } from '../words'
import type { Finding } from './findings'

/** Types whose stem is the whole statement: their key is not in it or cannot leak. */
const NO_KEY_WORDS = new Set(['true-false', 'evidence', 'claim-status', 'matching', 'ordering'])

/** Where the stem says the answer: its words, a form of them, its acronym, or the words that an acronym stands for. */
export function findLeaks(items: readonly BenchItem[]): Finding[] {
  return items.flatMap((item) => {
    if (NO_KEY_WORDS.has(item.type)) return []
    const code = findLeak(item.stem, item.answer.text)
    return code === null
      ? []
      : [{ article: item.article, id: item.id, code, detail: `${item.answer.text} — ${item.stem}` }]
  })
}

/** How the stem gives the answer away; null when it does not. */
export function findLeak(stem: string, answer: string): string | null {
  const stemWords = wordsOf(stem.replace(/_{2,}/gu, ' '))
  const keys = wordsOf(answer).filter((word) => !isFunctionWord(word))
  if (keys.length === 0) return null
  if (` ${stemWords.join(' ')} `.includes(` ${wordsOf(answer).join(' ')} `)) return 'answer-in-stem'
  const stems = new Set(stemWords.map(stemWord))
  if (keys.every((key) => key.length > 3 && stems.has(stemWord(key)))) return 'form-of-answer-in-stem'
  const name = keys.find(
    (key) =>
      /^\p{L}{4,}$/u.test(key) &&
      stemWords.some((word) => word === key || word === `${key}s`) &&
      isNameWord(answer, key),
  )
  if (name !== undefined && keys.length <= 3) return 'part-of-answer-in-stem'
  if (isCountable(stem, answer)) return 'counted-in-stem'
  // Asking what letters stand for must name them.
  if (/\bstands? for\b/iu.test(stem)) return null
  return isAcronymPair(answer, stem) ? 'acronym-in-stem' : null
}

/** The word has a capital letter in the answer: "Mount" of "Mount Hagen" beside "Mount Kenya" is no leak of its own. */
function isNameWord(answer: string, word: string): boolean {
  const generic =
    /^(?:mount|lake|river|north|south|east|west|new|united|national|international|university|county|street|city|state|department|saint)$/u
  return (
    !generic.test(word) &&
    new RegExp(`(?<!\\p{L})${word[0]?.toUpperCase() ?? ''}${word.slice(1)}`, 'u').test(answer)
  )
}

/** "WHO" beside "World Health Organization", either way round. Only words with capitals count. */
function isAcronymPair(answer: string, stem: string): boolean {
  const acronym = /^(?:the )?(\p{Lu}{3,})$/u.exec(answer)?.[1]
  const initials = (text: string) =>
    text
      .split(/[^\p{L}]+/u)
      .filter((word) => /^\p{Lu}/u.test(word))
      .map((word) => word[0])
      .join('')
  if (acronym !== undefined) return findRuns(stem).some((run) => initials(run).includes(acronym))
  const own = initials(answer)
  return own.length >= 3 && new RegExp(`(?<![\\p{L}])${own}(?![\\p{L}])`, 'u').test(stem)
}

/** Stretches of words with capitals, small joining words between them allowed. */
function findRuns(text: string): string[] {
  return text.match(/\p{Lu}\p{L}+(?:\s+(?:(?:of|and|for|the|in|on)\s+)*\p{Lu}\p{L}+)+/gu) ?? []
}

const NUMBER_WORDS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine']

/** "_____ moons: Nix, Hydra, Styx and Kerberos": whoever can count needs no article. */
function isCountable(stem: string, answer: string): boolean {
  const value = Math.max(
    NUMBER_WORDS.indexOf(answer.toLowerCase()),
    /^\d$/u.test(answer) ? Number(answer) : -1,
  )
  const after = stem.split(/_{3,}/u)[1]
  if (value < 2 || after === undefined) return false
  const name = String.raw`(?:\p{Lu}[\p{L}’'-]*)(?: \p{Lu}[\p{L}’'-]*)*`
  const lists = after.match(new RegExp(`${name}(?:, ${name})*,? and ${name}`, 'gu')) ?? []
  return lists.some((list) => list.split(/,? and |, /u).length === value)
}

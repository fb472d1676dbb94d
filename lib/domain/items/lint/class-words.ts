import { EVENT_WORDS, ORGANISATION_WORDS, PLACE_WORDS } from '@/lib/domain/language/lists/name-words'

/** Common in many names, besides those of the lists. */
const MORE =
  /^(?:national|international|saint|north|south|east|west|northern|southern|eastern|western|state|empire|kingdom|dynasty|republic|province)$/u

/**
 * The words of a key by which it would be known if the stem had them: not "University" or "War", which many names have,
 * unless there are no others. Lower case.
 */
export function listTellingWords(key: string, least: number): string[] {
  const words = key.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  const own = words.filter((word) => !isClassWord(word))
  return (own.some((word) => word.length >= 3) ? own : words).filter((word) => word.length >= least)
}

/** Of few names in one article: "which party" tells "Civic Party". */
const OF_FEW = /^(?:party|parties|islands?|awards?|medals?|prizes?)$/u

/** A word that tells the name even as its kind. */
export function isOfFew(word: string): boolean {
  return OF_FEW.test(word)
}

function isClassWord(word: string): boolean {
  if (isOfFew(word)) return false
  return ORGANISATION_WORDS.has(word) || PLACE_WORDS.has(word) || EVENT_WORDS.has(word) || MORE.test(word)
}

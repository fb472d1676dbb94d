import { NUMBERS_BELOW_TWENTY } from '@/lib/domain/language/lists/numbers'

/** Larger numbers are written in figures. */
const WORDS = NUMBERS_BELOW_TWENTY.slice(0, 13)

/** A small number as sentences have it. */
export function sayNumber(value: number): string {
  return WORDS[value] ?? String(value)
}

/** The number that a word says, or null. */
export function readSmallNumber(word: string): number | null {
  const at = WORDS.indexOf(word.toLowerCase())
  return at > 1 ? at : /^\d{1,2}$/u.test(word) ? Number(word) : null
}

const WORDS = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
]

/** A small number as sentences have it. */
export function sayNumber(value: number): string {
  return WORDS[value] ?? String(value)
}

/** The number that a word says, or null. */
export function readSmallNumber(word: string): number | null {
  const at = WORDS.indexOf(word.toLowerCase())
  return at > 1 ? at : /^\d{1,2}$/u.test(word) ? Number(word) : null
}

const ORDINALS =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first'.split(
    ' ',
  )
const IN_WORDS = new RegExp(`(?<![\\p{L}-])(?:${ORDINALS.toReversed().join('|')})(?!\\p{L})`, 'iu')
const IN_DIGITS = /\d{1,2}(?:st|nd|rd|th)/u

/** "nineteenth century", "19th century": 19; null for what is none. */
export function readCentury(text: string): number | null {
  const digits = IN_DIGITS.exec(text)
  if (digits !== null) return parseInt(digits[0], 10)
  const word = IN_WORDS.exec(text)
  return word === null ? null : ORDINALS.indexOf(word[0].toLowerCase()) + 1
}

/** The same words for another century; null where it has no such spelling. */
export function writeCentury(text: string, century: number): string | null {
  if (IN_DIGITS.test(text)) return text.replace(IN_DIGITS, `${century}${endingOf(century)}`)
  const word = ORDINALS[century - 1]
  if (word === undefined || !IN_WORDS.test(text)) return null
  return text.replace(IN_WORDS, (old) =>
    /^\p{Lu}/u.test(old) ? word.replace(/^./u, (letter) => letter.toUpperCase()) : word,
  )
}

function endingOf(number: number): string {
  if (number >= 11 && number <= 13) return 'th'
  return ['th', 'st', 'nd', 'rd'][number % 10] ?? 'th'
}

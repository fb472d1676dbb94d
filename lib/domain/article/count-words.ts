/** Words as people count them: what stands between blanks. */
export function countWords(text: string): number {
  let words = 0
  let isInWord = false
  // Asked of every wording: a list of the words would be made for nothing else.
  for (let at = 0; at < text.length; at++) {
    const isLetter = !isBlank(text.charCodeAt(at))
    if (isLetter && !isInWord) words++
    isInWord = isLetter
  }
  return words
}

/** What `\s` means in an expression. */
function isBlank(unit: number): boolean {
  if (unit < 0xa0) return unit === 0x20 || (unit >= 0x09 && unit <= 0x0d)
  return unit === 0xa0 || (unit >= 0x1680 && OTHER_BLANK.test(String.fromCharCode(unit)))
}

const OTHER_BLANK = /\s/u

/** Whether a question's text names the answer to another, as whole words. */
export function givesAway(stem: string, key: string): boolean {
  const words = toWords(key)
  // A short word is in many stems by chance, and "true" gives nothing away.
  return words.length >= 5 && words !== ' true ' && words !== ' false ' && toWords(stem).includes(words)
}

/** Lower-case words between single spaces, so that whole words are found. */
function toWords(text: string): string {
  return ` ${text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `
}

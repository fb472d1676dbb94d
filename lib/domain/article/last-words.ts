/**
 * The end of a text, from a blank on that has as many more behind it: for expressions that end at the text's end and hold fewer blanks, which would
 * otherwise be begun at each letter of it. Short texts come back whole.
 */
export function lastWords(text: string, blanks: number): string {
  let at = text.length
  for (let count = 0; count <= blanks; count++) {
    at = at > 0 ? text.lastIndexOf(' ', at - 1) : -1
    if (at < 0) return text
  }
  return text.slice(at)
}

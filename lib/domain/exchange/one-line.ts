/**
 * A text as every format can hold it: one line without control characters and half letters, which neither XML nor an
 * Anki field may have. Spaces that keep words together stay what they are.
 */
export function toOneLine(text: string): string {
  return text
    .replace(/[ \t\r\n\f\v\u0085\u2028\u2029]+/gu, ' ')
    .replace(/[\p{Cc}\uFFFE\uFFFF]/gu, '')
    .replace(/\p{Cs}/gu, '\uFFFD')
    .trim()
}

/** The first so many letters, and an ellipsis where more follow. */
export function shorten(text: string, most: number): string {
  const letters = [...text]
  return letters.length <= most
    ? text
    : `${letters
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`
}

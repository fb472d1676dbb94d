/**
 * The words of a text in lower case with one blank between them and at both ends, without signs: so a search for another
 * text's plain words finds whole words only.
 */
export function plainWords(text: string): string {
  return ` ${text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `
}

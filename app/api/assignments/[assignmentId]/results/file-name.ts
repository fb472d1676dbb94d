const LONGEST = 80

/** A file's name without its ending, of letters, digits and dashes. Cut between letters: half of one fits into no header. */
export function makeFileName(className: string, title: string): string {
  return [...`${className} ${title}`.replace(/[^\p{L}\p{N}]+/gu, '-')].slice(0, LONGEST).join('')
}

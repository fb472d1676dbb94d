/** The key of a true/false item is stored as a word of the program, not of the reader. */
export function keyInWords(key: string, t: (key: string) => string): string {
  return key === 'true' ? t('words.true') : key === 'false' ? t('words.false') : key
}

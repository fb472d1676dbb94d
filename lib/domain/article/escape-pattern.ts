/** Words of a text inside a regular expression: a masked oath ("d**n") or a bracket would break it. */
export function escapePattern(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')
}

/** Words as people count them: what stands between blanks. */
export function countWords(text: string): number {
  return text.match(/\S+/gu)?.length ?? 0
}

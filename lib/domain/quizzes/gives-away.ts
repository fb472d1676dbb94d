import { plainWords } from '@/lib/domain/article/plain-words'

/** Whether a question's text names the answer to another, as whole words. */
export function givesAway(stem: string, key: string): boolean {
  const words = plainWords(key)
  // A short word is in many stems by chance, and "true" gives nothing away.
  return words.length >= 5 && words !== ' true ' && words !== ' false ' && plainWords(stem).includes(words)
}

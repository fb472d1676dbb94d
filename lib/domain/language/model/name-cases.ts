/** How often a word is written with a small letter, and with a capital where no sentence begins. */
type Cases = { small: number; capital: number }

/**
 * Says of a lower-cased word how strongly a text speaks against its being a name: 0 where it is not written with a small letter more often than with a
 * capital, up to .7 where it always is ("Street" at the head of a sentence, in a text about a street).
 * @param asked the lower-cased words that will be asked for
 */
export function compareCases(
  sentences: readonly { readonly words: readonly string[] }[],
  asked: ReadonlySet<string>,
): (word: string) => number {
  const cases = new Map<string, Cases>()
  for (const { words } of sentences) {
    for (const [i, word] of words.entries()) {
      const isCapital = /^\p{Lu}/u.test(word)
      if (isCapital && i === 0) continue
      const key = isCapital ? word.toLowerCase() : word
      if (!asked.has(key)) continue
      const known = cases.get(key) ?? { small: 0, capital: 0 }
      known[isCapital ? 'capital' : 'small']++
      cases.set(key, known)
    }
  }
  return (word) => {
    const { small, capital } = cases.get(word) ?? { small: 0, capital: 0 }
    return small > capital ? Math.log((small + 0.5) / (small + capital + 1)) + 0.7 : 0
  }
}

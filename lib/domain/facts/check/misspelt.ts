import type { AnalysedDocument } from '@/lib/domain/language/document'
import type { Token } from '@/lib/domain/language/token'

/** Shorter words have too many neighbours to tell a slip from a rare word. */
const LEAST_LETTERS = 7
const LETTERS = 'abcdefghijklmnopqrstuvwxyz'
const cache = new WeakMap<AnalysedDocument, Map<string, boolean>>()

/**
 * The first word that looks like a slip of the writer's: in lower case, unknown to the model, there only once, and one
 * letter away from a word that the model knows ("secrataries"). Null when there is none.
 */
export function findMisspelt(document: AnalysedDocument, tokens: readonly Token[]): string | null {
  const known = cache.get(document) ?? new Map<string, boolean>()
  cache.set(document, known)
  for (const [at, { text }] of tokens.entries()) {
    // "was approximate 40 miles".
    if (
      /^(?:approximate|rough|near)$/u.test(text) &&
      tokens[at + 1]?.tag === 'NUM' &&
      tokens[at - 1]?.tag !== 'DET'
    )
      return text
    if (text.length < LEAST_LETTERS || !/^[a-z]+$/u.test(text)) continue
    const found = known.get(text) ?? isSlip(document, text)
    known.set(text, found)
    if (found) return text
  }
  return null
}

function isSlip({ text, words }: AnalysedDocument, word: string): boolean {
  if (words.knows(word) || words.knows(word.replace(/(?:e?s|e?d|ing|ly)$/u, ''))) return false
  if (text.split(word).length > 2) return false
  return listNeighbours(word).some((other) => words.knows(other))
}

const VOWELS = 'aeiou'

/**
 * What the writer may have meant: a vowel for another, a letter left out, two in the wrong order. Not the first two letters,
 * nor the last two, which endings change; another consonant makes another word.
 */
function listNeighbours(word: string): string[] {
  const neighbours: string[] = []
  for (let at = 2; at < word.length - 1; at++) {
    const [before, after] = [word.slice(0, at), word.slice(at)]
    const letter = after[0] ?? ''
    neighbours.push(before + (after[1] ?? '') + letter + after.slice(2))
    if (VOWELS.includes(letter)) for (const vowel of VOWELS) neighbours.push(before + vowel + after.slice(1))
    for (const missing of LETTERS) neighbours.push(before + missing + after)
  }
  return neighbours
}

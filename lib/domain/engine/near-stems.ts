import { oncePer } from '@/lib/domain/article/once-per'
import type { ItemCandidate } from './item-candidate'

/** Two stems with so much in common ask the same thing. */
const SAME = 0.8
const LEAST_SHARED = 3
const SMALL =
  /^(?:the|and|for|was|were|are|has|have|had|that|which|what|who|with|from|into|did|does|its|his|her|their)$/u

/**
 * True for two stems that are nearly one and do not say each other's key, as two gaps of one sentence do: an article that tells a
 * thing twice, in its text and below a picture, would have it asked twice, or with two right answers.
 */
export function areNearlyOne(a: ItemCandidate, b: ItemCandidate): boolean {
  const [left, right] = [wordsOf(a), wordsOf(b)]
  const [small, large] = left.size < right.size ? [left, right] : [right, left]
  // Most pairs are told apart by their lengths alone.
  if (small.size < LEAST_SHARED || small.size / large.size < SAME) return false
  let shared = 0
  for (const word of small) if (large.has(word)) shared++
  const union = left.size + right.size - shared
  return shared >= LEAST_SHARED && shared / union >= SAME && !(says(a, b) && says(b, a))
}

const wordsOf = oncePer(
  ({ stem }: ItemCandidate): ReadonlySet<string> =>
    new Set(
      (stem.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? [])
        .filter((word) => !SMALL.test(word))
        .map((word) => word.replace(/(?:ed|ing|e?s)$/u, '')),
    ),
)

/** The one's stem holds the other's key. */
function says({ stem }: ItemCandidate, { key }: ItemCandidate): boolean {
  return stem.toLowerCase().includes(key.toLowerCase())
}

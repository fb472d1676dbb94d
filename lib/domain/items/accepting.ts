import { canonicalise } from './grading/canonical'

const MOST_ACCEPTED = 40
const LONGEST_ACCEPTED = 300

/** The list with one more answer that counts; null when there is nothing in it to compare, or no room. */
export function addAccepted(accepted: readonly string[], answer: string): string[] | null {
  const text = answer.trim()
  if (canonicalise(text).length === 0 || text.length > LONGEST_ACCEPTED) return null
  if (accepted.includes(text)) return [...accepted]
  return accepted.length < MOST_ACCEPTED ? [...accepted, text] : null
}

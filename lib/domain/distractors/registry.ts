import { plainWords } from '@/lib/domain/article/plain-words'
import { findCountry } from '@/lib/domain/language/lists/countries'
import { renderStatement } from '@/lib/domain/facts/statement'
import type { Distractor, DistractorRequest, DistractorSource } from './distractor'
import { familyDistractors } from './family'
import { nameDistractors } from './name'
import { numberDistractors } from './number'
import { placeDistractors } from './place'
import { termDistractors } from './term'
import { yearDistractors } from './year'

/** One line for each answer type. */
export const DISTRACTOR_SOURCES: readonly DistractorSource[] = [
  yearDistractors,
  numberDistractors,
  familyDistractors,
  placeDistractors,
  termDistractors,
  nameDistractors,
]

/** Longer or shorter than the key by more than this gives it away. */
const MAX_LENGTH_RATIO = 2.2

/** Wrong answers of the key's kind, best first; fewer than asked for rather than a poor one. */
export function findDistractors(request: DistractorRequest, count: number): Distractor[] {
  const { document, claim, mention } = request
  const stem = `${claim.question ?? ''} ${claim.statement === null ? '' : renderStatement(document.text, claim.statement)}`
  const chosen: Distractor[] = []
  for (const candidate of listCandidates(request)) {
    if (chosen.length === count) break
    if (!isFair({ candidate, key: mention.text, stem })) continue
    if (
      chosen.some(
        (other) => containsEither(other.text, candidate.text) || isSameCountry(other.text, candidate.text),
      )
    )
      continue
    chosen.push(candidate)
  }
  return chosen
}

/** Of the first source whose type it is; the others are not asked. */
function listCandidates(request: DistractorRequest): Distractor[] {
  for (const source of DISTRACTOR_SOURCES) {
    const found = source.find(request)
    if (found !== null) return found
  }
  return []
}

function isFair({ candidate, key, stem }: { candidate: Distractor; key: string; stem: string }): boolean {
  if (containsEither(candidate.text, key) || isSameCountry(candidate.text, key)) return false
  if (stem.toLowerCase().includes(candidate.text.toLowerCase())) return false
  if (/^\p{Lu}/u.test(key) !== /^\p{Lu}/u.test(candidate.text)) return false
  if (/^the\s/iu.test(key) !== /^the\s/iu.test(candidate.text)) return false
  const ratio = candidate.text.length / key.length
  return ratio <= MAX_LENGTH_RATIO && ratio >= 1 / MAX_LENGTH_RATIO
}

/** "America" and "the United States". */
function isSameCountry(a: string, b: string): boolean {
  const country = findCountry(a)
  return country !== undefined && country === findCountry(b)
}

/** One inside the other ("Kabul" and "Kabul Airport") could both be defended. */
function containsEither(a: string, b: string): boolean {
  return plainWords(a).includes(plainWords(b)) || plainWords(b).includes(plainWords(a))
}

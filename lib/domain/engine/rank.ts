import type { ItemCandidate } from './build-items'

const MAX_PER_SENTENCE = 2
const MAX_POOL = 800
/** The same answer again and again is guessed, not known. */
const MAX_PER_KEY = 3
const MAX_OWN_SUBJECT = 2
const OWN_SUBJECT_COST = 0.25
/** Each further item of a form or third of the article counts less, so that the first ones are a mix. */
const FORM_COST = 0.04
const ENTITY_COST = 0.05

/**
 * Best first, at most two to a sentence and one to a fact, with a mix of forms. Equal stems with different keys, and
 * the second of two equal ones, are left out.
 */
export function rankItems(candidates: readonly ItemCandidate[]): ItemCandidate[] {
  // A whole book has thousands; only the best can be wanted.
  const pool = [...dropEqualStems(candidates)].sort((a, b) => b.item.score - a.item.score || (a.item.id < b.item.id ? -1 : 1)).slice(0, MAX_POOL)
  const ranked: ItemCandidate[] = []
  const counts = new Map<string, number>()
  const count = (key: string) => counts.get(key) ?? 0
  const left = new Set(pool)
  while (left.size > 0) {
    let best: { candidate: ItemCandidate; value: number } | null = null
    for (const candidate of left) {
      const value =
        candidate.item.score -
        (candidate.claim.isOwnSubject ? OWN_SUBJECT_COST : 0) -
        FORM_COST * count(`form:${candidate.item.type}`) -
        ENTITY_COST * count(`key:${candidate.key.toLowerCase()}`)
      if (
        best === null ||
        value > best.value ||
        (value === best.value && candidate.item.id < best.candidate.item.id)
      )
        best = { candidate, value }
    }
    if (best === null) break
    const { candidate } = best
    left.delete(candidate)
    const sentence = `sentence:${candidate.claim.sentence.index}`
    const fact = `fact:${candidate.claim.fact.id}`
    if (candidate.claim.isOwnSubject && count('own-subject') >= MAX_OWN_SUBJECT) continue
    const statement = `${sentence}:${candidate.item.type === 'true-false' ? 'true-false' : 'asked'}`
    const key = `key:${candidate.key.toLowerCase()}`
    if (
      count(sentence) >= MAX_PER_SENTENCE ||
      count(fact) >= 1 ||
      (candidate.item.type === 'true-false' ? count(statement) >= 1 : count(key) >= MAX_PER_KEY)
    )
      continue
    ranked.push(candidate)
    if (candidate.claim.isOwnSubject) counts.set('own-subject', count('own-subject') + 1)
    for (const each of [sentence, fact, statement, `form:${candidate.item.type}`, key])
      counts.set(each, count(each) + 1)
  }
  return ranked
}

function dropEqualStems(candidates: readonly ItemCandidate[]): ItemCandidate[] {
  const keys = new Map<string, Set<string>>()
  for (const { stem, key } of candidates) keys.set(stem, (keys.get(stem) ?? new Set()).add(key.toLowerCase()))
  return candidates.filter(({ stem }) => keys.get(stem)?.size === 1)
}

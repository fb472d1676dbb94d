import type { GroupCandidate } from './build-group-items'
import type { ItemCandidate } from './build-items'
import { isSpare } from './spare'

const MAX_PER_SENTENCE = 2
/** Where little is found, one rich sentence may give more, and a fact may be asked for and judged. */
const MAX_WHEN_FEW = 3
const MAX_POOL = 800
/** The same answer again and again is guessed, not known. */
const MAX_PER_KEY = 3
const MAX_OWN_SUBJECT = 2
const OWN_SUBJECT_COST = 0.25
/** Each further item of a form or third of the article counts less, so that the first ones are a mix. */
const FORM_COST = 0.04
const ENTITY_COST = 0.05
/** More than any score: these come after all others. */
const LATE = 10

/**
 * Best first, at most two to a sentence and one to a fact, with a mix of forms. Equal stems with different keys, and
 * the second of two equal ones, are left out. Gaps at common nouns, questions for what the whole article is about and
 * stems that need its title come last, and only where there are fewer than `least` others.
 */
export function rankItems(candidates: readonly ItemCandidate[], least = 0): ItemCandidate[] {
  const maxPerSentence = least > 0 ? MAX_WHEN_FEW : MAX_PER_SENTENCE
  const maxPerFact = least > 0 ? 2 : 1
  // A whole book has thousands; only the best can be wanted.
  const pool = [...dropEqualStems(candidates)]
    .sort((a, b) => b.item.score - a.item.score || (a.item.id < b.item.id ? -1 : 1))
    .slice(0, MAX_POOL)
  const ranked: ItemCandidate[] = []
  const isLate = new Set(
    pool.filter((each) => isSpare(each.claim) || each.claim.isLastResort || isOwnSubject(each)),
  )
  const counts = new Map<string, number>()
  const count = (key: string) => counts.get(key) ?? 0
  const left = new Set(pool)
  while (left.size > 0) {
    let best: { candidate: ItemCandidate; value: number } | null = null
    for (const candidate of left) {
      const value =
        candidate.item.score -
        (isLate.has(candidate) ? LATE : 0) -
        (isOwnSubject(candidate) ? OWN_SUBJECT_COST : 0) -
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
    if (isLate.has(candidate) && ranked.length >= least) break
    const sentence = `sentence:${candidate.claim.sentence.index}`
    const fact = `fact:${candidate.claim.fact.id}`
    if (isOwnSubject(candidate) && count('own-subject') >= MAX_OWN_SUBJECT + least / 2) continue
    const statement = `${sentence}:${candidate.item.type === 'true-false' ? 'true-false' : 'asked'}`
    // Asked for twice in other words it would be one question; judged besides, it is another.
    const form = `${fact}:${candidate.item.type === 'true-false' ? 'true-false' : 'asked'}`
    const key = `key:${candidate.key.toLowerCase()}`
    // False ones are refused more often; "true" must not be the better guess for it.
    if (key === 'key:true' && count(key) > count('key:false')) {
      if (isLate.has(candidate) || least === 0) continue
      isLate.add(candidate)
      left.add(candidate)
      continue
    }
    if (
      count(sentence) >= maxPerSentence ||
      count(fact) >= maxPerFact ||
      count(form) >= 1 ||
      (candidate.item.type === 'true-false' ? count(statement) >= 1 : count(key) >= MAX_PER_KEY)
    )
      continue
    ranked.push(candidate)
    if (isOwnSubject(candidate)) counts.set('own-subject', count('own-subject') + 1)
    for (const each of [sentence, fact, form, statement, `form:${candidate.item.type}`, key])
      counts.set(each, count(each) + 1)
  }
  return ranked
}

/** Asking for what the whole article is about is a gift. Of a statement to judge the answer is "true" or "false", whatever it is about. */
function isOwnSubject({ claim, item }: ItemCandidate): boolean {
  return claim.isOwnSubject && item.type !== 'true-false'
}

function dropEqualStems(candidates: readonly ItemCandidate[]): ItemCandidate[] {
  const keys = new Map<string, Set<string>>()
  for (const { stem, key } of candidates) keys.set(stem, (keys.get(stem) ?? new Set()).add(key.toLowerCase()))
  return candidates.filter(({ stem }) => keys.get(stem)?.size === 1)
}

/** The most of each type that one article is worth asking with. */
const MAX_GROUPS: Record<string, number> = {
  matching: 2,
  ordering: 1,
  evidence: 2,
  'who-says-so': 2,
  'claim-status': 3,
}
/** Two groups over much the same facts ask the same thing twice. */
const MAX_SHARED_FACTS = 1

/**
 * The best groups in number, best first. What asks about one sentence counts towards the two that any sentence is asked
 * about; what spans several, as a matching, is asked besides.
 */
export function rankGroups(
  candidates: readonly GroupCandidate[],
  items: readonly ItemCandidate[],
): GroupCandidate[] {
  const sentences = new Map<number, number>()
  const count = (index: number) => sentences.get(index) ?? 0
  for (const { claim } of items) sentences.set(claim.sentence.index, count(claim.sentence.index) + 1)
  const ranked: GroupCandidate[] = []
  const best = [...candidates].sort((a, b) => b.item.score - a.item.score || (a.item.id < b.item.id ? -1 : 1))
  for (const candidate of best) {
    const { item, sentences: own } = candidate
    const [only] = own
    if (ranked.filter((other) => other.item.type === item.type).length >= (MAX_GROUPS[item.type] ?? 1))
      continue
    if (own.length === 1 && only !== undefined) {
      if (count(only) >= MAX_PER_SENTENCE) continue
      sentences.set(only, count(only) + 1)
    } else if (
      ranked.some((other) => other.sentences.length > 1 && countShared(other, candidate) > MAX_SHARED_FACTS)
    )
      continue
    ranked.push(candidate)
  }
  return ranked
}

function countShared(a: GroupCandidate, b: GroupCandidate): number {
  return a.item.factIds.filter((id) => b.item.factIds.includes(id)).length
}

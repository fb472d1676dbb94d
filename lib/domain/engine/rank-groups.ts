import type { GroupCandidate } from './build-group-items'
import type { ItemCandidate } from './item-candidate'
import { USUAL } from './tally'

/** The most of each type that one article is worth asking with. */
const MAX_GROUPS: Record<string, number> = {
  matching: 2,
  ordering: 1,
  evidence: 2,
  'who-says-so': 3,
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
      // Who says it and how it is put are one question in two forms.
      const isAsked = ranked.some((other) => other.sentences.length === 1 && other.sentences[0] === only)
      if (isAsked || count(only) >= USUAL.perSentence) continue
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

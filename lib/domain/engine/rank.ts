import type { ItemCandidate } from './item-candidate'
import { isOwnSubject } from './own-subject'
import { isSpare } from './spare'
import { makeTally, USUAL, type Limits, type Tally } from './tally'

/** Where little is found, one rich sentence may give more, and a fact may be asked for and judged. */
const WHEN_FEW: Limits = { perSentence: 3, perFact: 2, perKey: 3 }
/** A whole book has thousands; only the best can be wanted. */
const MAX_POOL = 800
/** Each further item of a form or with the same answer counts less, so that the first ones are a mix; later the better one is better again. */
const FORM_COST = 0.04
const FORMS_MIXED = 4
const ENTITY_COST = 0.05
/** Half of all who do not know judge a statement rightly: of one fact it is asked for rather than judged. */
const JUDGED_COST = 0.2

/**
 * Best first, with a mix of forms and no fact asked twice. Equal stems with different keys, and the second of two equal
 * ones, are left out; so is what is asked only where there is little (see `fillItems`).
 */
export function rankItems(candidates: readonly ItemCandidate[]): ItemCandidate[] {
  const pool = dropEqualStems(candidates).filter((each) => !isLate(each))
  return choose({ pool, chosen: [], limits: USUAL, wanted: MAX_POOL })
}

/**
 * Goes on where there is little: first with what the limits kept out, then with what is asked only here: gaps at common
 * nouns, questions for what the whole article is about, and stems that need its title.
 *
 * @param chosen what `rankItems` chose of the same candidates
 * @param wanted how many items there should be in all
 */
export function fillItems(
  candidates: readonly ItemCandidate[],
  chosen: readonly ItemCandidate[],
  wanted: number,
): ItemCandidate[] {
  const taken = new Set(chosen)
  const left = dropEqualStems(candidates).filter((each) => !taken.has(each))
  const sure = choose({ pool: left.filter((each) => !isLate(each)), chosen, limits: WHEN_FEW, wanted })
  return choose({ pool: left.filter(isLate), chosen: sure, limits: WHEN_FEW, wanted })
}

/** Asked only in an article that gives hardly anything else. */
function isLate(candidate: ItemCandidate): boolean {
  return (
    candidate.claim.isLastResort ||
    candidate.claim.isMinor ||
    isSpare(candidate.claim) ||
    isOwnSubject(candidate)
  )
}

type Choice = {
  pool: readonly ItemCandidate[]
  chosen: readonly ItemCandidate[]
  limits: Limits
  wanted: number
}

/** The best of the pool, one after the other, each weighed against what has been chosen before it. */
function choose({ pool, chosen, limits, wanted }: Choice): ItemCandidate[] {
  const ranked = [...chosen]
  const tally = makeTally(chosen)
  // Values only fall while items are chosen: who is first with a value worked out now is the best of all.
  const queue = pool
    .map((candidate) => ({ candidate, value: valueOf(candidate, tally) }))
    .sort(byValue)
    .slice(0, MAX_POOL)
  for (let first = queue.shift(); first !== undefined && ranked.length < wanted; first = queue.shift()) {
    const now = { ...first, value: valueOf(first.candidate, tally) }
    if (queue[0] !== undefined && byValue(queue[0], now) < 0) {
      queue.splice(placeOf(queue, now), 0, now)
      continue
    }
    if (!tally.allows(now.candidate, limits)) continue
    const asked = findAsked(queue, now.candidate, (candidate) => tally.allows(candidate, limits))
    // The judged one comes back in its turn: where there is little, a fact may be asked for and judged.
    if (asked !== null) queue.splice(placeOf(queue, now), 0, now)
    ranked.push(asked ?? now.candidate)
    tally.add(asked ?? now.candidate)
  }
  return ranked
}

/**
 * Of one fact it is asked for rather than judged: the mix of forms decides between facts, and must not bring back what the
 * cost of judging outweighs.
 */
function findAsked(
  queue: readonly Valued[],
  judged: ItemCandidate,
  isAllowed: (candidate: ItemCandidate) => boolean,
): ItemCandidate | null {
  if (judged.item.type !== 'true-false') return null
  const least = judged.item.score - JUDGED_COST
  return (
    queue.find(
      ({ candidate }) =>
        candidate.claim.fact.id === judged.claim.fact.id &&
        candidate.item.type !== 'true-false' &&
        candidate.item.score >= least &&
        isAllowed(candidate),
    )?.candidate ?? null
  )
}

type Valued = { candidate: ItemCandidate; value: number }

/** The greatest value first; equal ones by id, so that the same text gives the same order. */
function byValue(a: Valued, b: Valued): number {
  return b.value - a.value || (a.candidate.item.id < b.candidate.item.id ? -1 : 1)
}

function placeOf(queue: readonly Valued[], one: Valued): number {
  const at = queue.findIndex((other) => byValue(one, other) < 0)
  return at < 0 ? queue.length : at
}

function valueOf(candidate: ItemCandidate, tally: Tally): number {
  return (
    candidate.item.score -
    (candidate.item.type === 'true-false' ? JUDGED_COST : 0) -
    FORM_COST * Math.min(FORMS_MIXED, tally.ofForm(candidate)) -
    ENTITY_COST * tally.ofKey(candidate)
  )
}

function dropEqualStems(candidates: readonly ItemCandidate[]): ItemCandidate[] {
  const keys = new Map<string, Set<string>>()
  for (const { stem, key } of candidates) keys.set(stem, (keys.get(stem) ?? new Set()).add(key.toLowerCase()))
  return candidates.filter(({ stem }) => keys.get(stem)?.size === 1)
}

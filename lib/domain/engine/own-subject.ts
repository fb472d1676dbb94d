import type { ItemCandidate } from './item-candidate'

/** Asking for what the whole article is about is a gift. Of a statement to judge the answer is "true" or "false", whatever it is about. */
export function isOwnSubject({ claim, item }: ItemCandidate): boolean {
  return claim.isOwnSubject && item.type !== 'true-false'
}

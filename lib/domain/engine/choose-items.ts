import type { GroupCandidate } from './build-group-items'
import type { ItemCandidate } from './item-candidate'
import type { Proposal } from './propose'
import { fillItems, rankItems } from './rank'
import { rankGroups } from './rank-groups'

/** With fewer items than this, what is usually left aside is asked too. */
const FEW_ITEMS = 6

export type Chosen = {
  /** Best first. */
  items: (ItemCandidate | GroupCandidate)[]
  groups: readonly GroupCandidate[]
}

/** The items worth showing, of all that were proposed. */
export function chooseItems({ candidates, groups }: Pick<Proposal, 'candidates' | 'groups'>): Chosen {
  const sure = rankItems(candidates)
  const sureGroups = rankGroups(
    groups.filter(({ isSpare }) => !isSpare),
    sure,
  )
  const singles =
    sure.length + sureGroups.length < FEW_ITEMS
      ? fillItems(candidates, sure, FEW_ITEMS - sureGroups.length)
      : sure
  const chosen = singles.length + sureGroups.length < FEW_ITEMS ? rankGroups(groups, singles) : sureGroups
  return { items: mergeByScore(singles, chosen), groups: chosen }
}

/** Each list keeps its own order, which is more than its scores: a mix of forms. */
function mergeByScore<A extends Scored, B extends Scored>(
  singles: readonly A[],
  groups: readonly B[],
): (A | B)[] {
  const left = [...groups]
  return [
    ...singles.flatMap((single): (A | B)[] => {
      const at = left.findIndex((group) => group.item.score < single.item.score)
      return [...left.splice(0, at < 0 ? left.length : at), single]
    }),
    ...left,
  ]
}
type Scored = { item: { score: number } }

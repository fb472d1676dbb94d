import { givesAway } from './gives-away'

/** What picking needs to know of an accepted item. */
export type PickableItem = {
  id: string
  type: string
  score: number
  factIds: readonly string[]
  /** Its place in the article. */ start: number | null
  stem: string
  /** The right answer in words. */ key: string
}

/** Long enough to say something about a text, short enough for ten minutes. */
export const MAX_PICKED = 12
/** Rather a shorter quiz than one that tells its own answers; but no shorter than this. */
const ENOUGH = 8
/** A key that so many stems name is what the text is about: with it in the quiz, it would be told all the time. */
const TOPIC_SHARE = 1 / 3

/**
 * A first quiz from accepted items: the best ones, at most one for each fact, so that no fact counts twice, and none whose
 * answer another one's text tells. Of equally good ones the rarer type, for variety. In the order of the article.
 */
export function pickItems<I extends PickableItem>(items: readonly I[], most: number = MAX_PICKED): I[] {
  const left = [...items]
  const facts = new Set<string>()
  const types = new Map<string, number>()
  const picked: I[] = []
  const topics = new Set(
    items.filter(
      ({ key }) => items.filter(({ stem }) => givesAway(stem, key)).length > items.length * TOPIC_SHARE,
    ),
  )
  const isTold = (item: I): boolean =>
    topics.has(item) ||
    picked.some((other) => givesAway(other.stem, item.key) || givesAway(item.stem, other.key))
  while (picked.length < most) {
    const free = left.filter((item) => !item.factIds.some((id) => facts.has(id)))
    const quiet = free.filter((item) => !isTold(item))
    if (quiet.length === 0 && picked.length >= ENOUGH) break
    const best = (quiet.length > 0 ? quiet : free).sort(
      (a, b) =>
        b.score - a.score || (types.get(a.type) ?? 0) - (types.get(b.type) ?? 0) || compareIds(a.id, b.id),
    )[0]
    if (!best) break
    picked.push(best)
    left.splice(left.indexOf(best), 1)
    best.factIds.forEach((id) => facts.add(id))
    types.set(best.type, (types.get(best.type) ?? 0) + 1)
  }
  return picked.sort((a, b) => (a.start ?? Infinity) - (b.start ?? Infinity) || compareIds(a.id, b.id))
}

function compareIds(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

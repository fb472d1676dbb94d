import { plainWords } from '@/lib/domain/article/plain-words'
import type { Fact } from '@/lib/domain/facts/fact'
import type { Matching } from '../../matching'
import type { WrittenGroup } from '../group-writer'

export type Pair = { left: string; right: string; fact: Fact; sentence: number }

const MIN_PAIRS = 3
const MAX_PAIRS = 5

/** Pairs that can stand together: no side twice, none that names a side of another pair, one of a sentence. */
export function choosePairs(pairs: readonly Pair[]): Pair[] {
  const chosen: Pair[] = []
  for (const pair of [...pairs].sort(
    (a, b) => b.fact.salience - a.fact.salience || a.fact.start - b.fact.start,
  )) {
    const [left, right] = [plainWords(pair.left), plainWords(pair.right)]
    const isFree = chosen.every((other) => {
      const [otherLeft, otherRight] = [plainWords(other.left), plainWords(other.right)]
      return (
        other.sentence !== pair.sentence &&
        !left.includes(otherLeft) &&
        !otherLeft.includes(left) &&
        !right.includes(otherRight) &&
        !otherRight.includes(right) &&
        !right.includes(otherLeft) &&
        !otherRight.includes(left) &&
        !left.includes(otherRight) &&
        !otherLeft.includes(right)
      )
    })
    if (isFree && !right.includes(left) && !left.includes(right)) chosen.push(pair)
  }
  return chosen
}

/** A matching of the best pairs, in the order of the article; none of too few. */
export function writePairs(
  pairs: readonly Pair[],
  { stem, fit }: { stem: string; fit: number },
): WrittenGroup[] {
  const chosen = choosePairs(pairs)
    .slice(0, MAX_PAIRS)
    .sort((a, b) => a.fact.start - b.fact.start)
  if (chosen.length < MIN_PAIRS) return []
  const content: Matching = {
    stem,
    source: null,
    feedback: null,
    pairs: chosen.map(({ left, right, fact }) => ({
      left,
      right,
      source: { start: fact.start, end: fact.end, quote: fact.quote },
    })),
    distractors: [],
  }
  return [
    {
      type: 'matching',
      content,
      key: chosen.map(({ left, right }) => `${left} – ${right}`).join('; '),
      fit,
      facts: chosen.map(({ fact }) => fact),
      sentences: chosen.map(({ sentence }) => sentence),
      texts: chosen.flatMap(({ left, right }) => [left, right]),
    },
  ]
}

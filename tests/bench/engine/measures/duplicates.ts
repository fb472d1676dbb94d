import type { BenchItem, Outcome } from '../outcome'
import { contentStems, normalise, plainAnswer, wordsOf } from '../words'
import type { Finding } from './findings'

/** Two stems with so much in common ask the same thing. */
const SAME_STEM = 0.8

/**
 * Pairs within one article that get in each other's way: the same question twice, the same question with two keys, and a stem
 * that says another item's answer together with most of that item's own words.
 */
export function findDuplicates({ items, name }: Outcome): Finding[] {
  const findings: Finding[] = []
  for (const [index, item] of items.entries()) {
    for (const other of items.slice(index + 1)) {
      const code = comparePair(item, other)
      if (code !== null)
        findings.push({
          article: name,
          id: item.id,
          code,
          detail: `${item.stem} [${item.answer.text}] / ${other.stem} [${other.answer.text}]`,
        })
    }
  }
  return findings
}

/** How two items of one article collide; null when they do not. */
export function comparePair(a: BenchItem, b: BenchItem): string | null {
  if (normalise(a.stem) === normalise(b.stem) && a.type === b.type)
    return sameKey(a, b) ? 'same-item-twice' : 'same-stem-two-keys'
  if (!isAsked(a) || !isAsked(b)) return null
  const [left, right] = [new Set(contentStems(a.stem)), new Set(contentStems(b.stem))]
  const common = [...left].filter((word) => right.has(word)).length
  const union = new Set([...left, ...right]).size
  if (common < 3 || common / union < SAME_STEM) return null
  if (sameKey(a, b)) return 'nearly-same-item-twice'
  return saysKey(a, b) && saysKey(b, a) ? null : 'nearly-same-stem-two-keys'
}

/** Items with a question or a gap: statements to mark true or false may well repeat one. */
function isAsked({ type }: BenchItem): boolean {
  return !/^(?:true-false|matching|ordering|evidence|claim-status)$/u.test(type)
}

function sameKey(a: BenchItem, b: BenchItem): boolean {
  const accepted = (item: BenchItem) => [item.answer.text, ...item.accepted].map(plainAnswer)
  return accepted(a).some((answer) => accepted(b).includes(answer))
}

/** Two gaps of one sentence show each other's key: no collision, but see `findGiveaways`. */
function saysKey(stem: BenchItem, key: BenchItem): boolean {
  return ` ${wordsOf(stem.stem).join(' ')} `.includes(` ${plainAnswer(key.answer.text)} `)
}

/** Pairs of which one's stem answers the other: never wrong by itself, but no quiz should hold both. */
export function findGiveaways({ items, name }: Outcome): Finding[] {
  return items.flatMap((item) =>
    items
      .filter(
        (other) =>
          other !== item &&
          isAsked(item) &&
          isAsked(other) &&
          saysKey(other, item) &&
          isSameSource(item, other),
      )
      .map((other) => ({
        article: name,
        id: item.id,
        code: 'answered-by-another-stem',
        detail: `${item.stem} [${item.answer.text}] / ${other.stem}`,
      })),
  )
}

function isSameSource(a: BenchItem, b: BenchItem): boolean {
  return a.source.start < b.source.end && b.source.start < a.source.end
}

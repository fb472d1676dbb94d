import type { Span } from '@/lib/domain/article/span'
import { isPredicate, readClause } from './clause'
import { jointOf } from './loose-parts'
import { childrenAs, type Tree } from './tree'

const CONJUNCT = new Set(['conj'])

/** A short sentence inside of a longer one: the words that stay, and the word that its clause hangs on. */
export type Proposition = { stays: readonly Span[]; predicate: number }

/** From a word to another, without the signs at both ends. */
export function spanOf({ tokens }: Tree, from: number, to: number): Span | null {
  let [first, last] = [from, to]
  while (first <= last && tokens[first]?.tag === 'PUNCT' && !/^[“"‘]$/u.test(tokens[first]?.text ?? ''))
    first++
  while (last >= first && /^[,;:–—.!?-]$/u.test(tokens[last]?.text ?? '')) last--
  const [start, end] = [tokens[first]?.start, tokens[last]?.end]
  return first > last || start === undefined || end === undefined ? null : { start, end }
}

/** "would", "may", "not": what is not told as it is. */
export function isSupposed(tree: Tree, at: number): boolean {
  const { auxiliaries, isNegated } = readClause(tree, at)
  return (
    isNegated ||
    auxiliaries.some((word) =>
      /^(?:would|could|might|may|should|will)$/iu.test(tree.tokens[word]?.text ?? ''),
    )
  )
}

/** The verbs joined to the main one; the third hangs on the second. */
export function listRow(tree: Tree): number[] {
  const seconds = childrenAs(tree, tree.root, CONJUNCT)
  return seconds
    .flatMap((at) => [at, ...childrenAs(tree, at, CONJUNCT)])
    .filter((at) => isPredicate(tree, at))
}

/** "Hill confessed, and Stone fired him and took the mill": of the verbs before it the last with a subject is not the first. */
export function followsAnother(tree: Tree, at: number): boolean {
  return listRow(tree).some((other) => other < at && readClause(tree, other).subject > tree.root)
}

/** Where the verb's own words end: before the next of the row. */
export function endOf(tree: Tree, at: number): number {
  const next = listRow(tree).find((other) => other > at && tree.tokens[other]?.head === at)
  if (next === undefined) return tree.last[at] ?? at
  return Math.min(tree.first[next] ?? next, jointOf(tree, next) ?? next) - 1
}

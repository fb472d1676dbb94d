/** Relations of dependents that are not part of the noun phrase of their head: clause-level words, conjuncts and asides. */
const OUTSIDE = new Set([
  'case',
  'cc',
  'conj',
  'cop',
  'mark',
  'nsubj',
  'csubj',
  'aux',
  'advcl',
  'parataxis',
  'discourse',
  'vocative',
  'dislocated',
  'orphan',
  'expl',
  'appos',
  'list',
  'ccomp',
])

/** Dependents that stay in a name with its head. */
const NAME_PARTS = new Set(['compound', 'flat', 'goeswith'])

/** A phrase: words `[start, end)` around `head`. */
type Phrase = { readonly start: number; readonly end: number; readonly head: number }

/**
 * The longest noun phrase around `head`, by the tree: its dependents with all that hangs on them, without a preposition, a copula's
 * subject, conjuncts or appositions, and without marks at either end. Contiguous by construction.
 * @param children dependents of each word, in order
 */
export function findPhrase(
  head: number,
  children: readonly (readonly number[])[],
  relations: readonly string[],
  isMark: (i: number) => boolean,
): Phrase {
  let start = head
  let end = head + 1
  const inside = new Set<number>([head])
  const add = (i: number): void => {
    inside.add(i)
    for (const child of children[i] ?? []) add(child)
  }
  for (const child of children[head] ?? []) {
    const relation = baseOf(relations[child] ?? '')
    if (OUTSIDE.has(relation) || (relation === 'advmod' && child > head + 1)) continue
    add(child)
  }
  while (inside.has(start - 1)) start--
  while (inside.has(end)) end++
  while (start < head && isMark(start)) start++
  while (end - 1 > head && isMark(end - 1)) end--
  return { start, end, head }
}

/** Whether a word only continues the name or compound of its head, and so heads no phrase of its own. */
export function isNamePart(relation: string): boolean {
  return NAME_PARTS.has(baseOf(relation))
}

/** "nsubj:pass" → "nsubj". */
export function baseOf(relation: string): string {
  const colon = relation.indexOf(':')
  return colon < 0 ? relation : relation.slice(0, colon)
}

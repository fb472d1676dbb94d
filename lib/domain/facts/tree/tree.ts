import type { Token } from '@/lib/domain/language/token'

/** A sentence's tokens with what hangs on each of them. Indices are places in `tokens`. */
export type Tree = {
  tokens: readonly Token[]
  /** The root's index; -1 for a sentence of no words. */
  root: number
  /** In order of the words. */
  children: readonly (readonly number[])[]
  /** First and last word of the stretch under each word; the trees are projective, so nothing else is in between. */
  first: readonly number[]
  last: readonly number[]
}

const cache = new WeakMap<readonly Token[], Tree>()

/** Read once for each sentence: the tokens' array is the key. */
export function treeOf(tokens: readonly Token[]): Tree {
  const known = cache.get(tokens)
  if (known !== undefined) return known
  const tree = buildTree(tokens)
  cache.set(tokens, tree)
  return tree
}

function buildTree(tokens: readonly Token[]): Tree {
  const children: number[][] = tokens.map(() => [])
  let root = -1
  for (const [at, { head }] of tokens.entries()) {
    if (head >= 0 && head !== at) children[head]?.push(at)
    else if (root < 0) root = at
  }
  const first = tokens.map((_, at) => at)
  const last = tokens.map((_, at) => at)
  const widen = (at: number, depth: number): void => {
    if (depth > tokens.length) return
    for (const child of children[at] ?? []) {
      widen(child, depth + 1)
      first[at] = Math.min(first[at] ?? at, first[child] ?? child)
      last[at] = Math.max(last[at] ?? at, last[child] ?? child)
    }
  }
  if (root >= 0) widen(root, 0)
  return { tokens, root, children, first, last }
}

/** The relation without its subtype: "nsubj" for "nsubj:pass". */
export function baseRelation({ relation }: Pick<Token, 'relation'>): string {
  const colon = relation.indexOf(':')
  return colon < 0 ? relation : relation.slice(0, colon)
}

/** The children of a word that stand in one of these relations to it (whole names, or without subtype). */
export function childrenAs(tree: Tree, at: number, relations: ReadonlySet<string>): number[] {
  const children = tree.children[at] ?? []
  // Most words are leaves.
  if (children.length === 0) return []
  return children.filter((child) => {
    const token = tree.tokens[child]
    return token !== undefined && (relations.has(token.relation) || relations.has(baseRelation(token)))
  })
}

/** The first child in such a relation, or -1. */
export function childAs(tree: Tree, at: number, relations: ReadonlySet<string>): number {
  return childrenAs(tree, at, relations)[0] ?? -1
}

/** True when the word is the other one or hangs under it, however deep. */
export function isUnder(tree: Tree, at: number, above: number): boolean {
  return (tree.first[above] ?? Infinity) <= at && at <= (tree.last[above] ?? -1)
}

/** The words of a stretch's head: the one whose own head is outside. -1 for an empty stretch. */
export function headOf(tree: Tree, { start, end }: { start: number; end: number }): number {
  return tree.tokens.findIndex((token, at) => {
    if (token.start < start || token.end > end) return false
    const head = tree.tokens[token.head]
    return token.head === at || head === undefined || head.start < start || head.end > end
  })
}

import { PAD } from './sentence-codes'

/**
 * A dependency tree laid out for features, at padded positions (word `i` is `i + PAD`, 0 means none). `first` and `last` are the
 * outermost dependents on both sides together; `inner` is the last dependent before the word, `outer` the first one after it.
 */
export type Tree = {
  readonly length: number
  readonly head: Int32Array
  readonly first: Int32Array
  readonly last: Int32Array
  readonly inner: Int32Array
  readonly outer: Int32Array
  /** The dependents of the same head before and after a word. */
  readonly previous: Int32Array
  readonly following: Int32Array
}

/** Lays out a tree. `heads` holds word indices, -1 for the root. Linear in the length. */
export function layOutTree(heads: Int32Array): Tree {
  const length = heads.length
  const cells = (): Int32Array => new Int32Array(length + 2 * PAD)
  const tree: Tree = {
    length,
    head: cells(),
    first: cells(),
    last: cells(),
    inner: cells(),
    outer: cells(),
    previous: cells(),
    following: cells(),
  }
  for (let at = PAD; at < length + PAD; at++) {
    const index = heads[at - PAD] ?? -1
    if (index < 0) continue
    const head = index + PAD
    tree.head[at] = head
    const before = tree.last[head] ?? 0
    tree.previous[at] = before
    if (before === 0) tree.first[head] = at
    else tree.following[before] = at
    tree.last[head] = at
    if (at < head) tree.inner[head] = at
    else if ((tree.outer[head] ?? 0) === 0) tree.outer[head] = at
  }
  return tree
}

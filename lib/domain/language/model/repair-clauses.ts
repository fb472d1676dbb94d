/** A tree as two columns (heads, -1 for the root, and relations), with its words' Penn Treebank tags. */
type TaggedTree = {
  readonly heads: Int32Array
  readonly relations: string[]
  readonly tags: readonly string[]
}

/**
 * "A person who studies insects is known as an entomologist" is a sentence, but sentences of which each arc is scored alone come out as a
 * noun with two relative clauses. The second has no relative word, so it is the sentence's own clause, and the noun is its subject.
 * Changes the tree in place.
 */
export function repairClauses(tree: TaggedTree): void {
  const { heads, relations, tags } = tree
  const root = heads.indexOf(-1)
  if (root < 0 || !/^(?:NN|PRP|DT)/.test(tags[root] ?? '')) return
  const clauses: number[] = []
  for (let i = root + 1; i < heads.length; i++)
    if (heads[i] === root && relations[i] === 'acl:relcl') clauses.push(i)
  const [relative, main] = clauses
  if (
    relative === undefined ||
    main === undefined ||
    clauses.length > 2 ||
    !isFinite(tree, main) ||
    isRelative(tree, relative, main)
  )
    return
  const isPassive = relations.some((relation, i) => heads[i] === main && relation === 'aux:pass')
  for (let i = 0; i < heads.length; i++) {
    const isOwnSubject = heads[i] === main && i < main && /^nsubj/.test(relations[i] ?? '')
    if (isOwnSubject) {
      // "insects is": it belongs to the relative clause before.
      heads[i] = relative
      relations[i] = 'obj'
    }
    if (heads[i] === root && i > main) heads[i] = main
  }
  heads[main] = -1
  relations[main] = 'root'
  heads[root] = main
  relations[root] = isPassive ? 'nsubj:pass' : 'nsubj'
}

/** Whether a clause has a verb in the present or past. */
function isFinite({ heads, relations, tags }: TaggedTree, verb: number): boolean {
  const finite = /^(?:VB[DPZ]|MD)$/
  if (tags[verb] === 'VBZ' || tags[verb] === 'VBP') return true
  return tags.some(
    (tag, i) => heads[i] === verb && /^(?:aux|cop)/.test(relations[i] ?? '') && finite.test(tag),
  )
}

/** Whether a relative word, a pronoun ("a man we met"), a conjunction or a comma opens the stretch from the end of the clause before to the verb. */
function isRelative({ heads, tags }: TaggedTree, before: number, verb: number): boolean {
  for (let i = before + 1; i < verb; i++) {
    if (heads[i] === verb && /^(?:W|IN|CC|PRP|,|:)/.test(tags[i] ?? '')) return true
  }
  return false
}

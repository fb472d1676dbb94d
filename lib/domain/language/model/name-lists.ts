import { baseOf } from './phrase'

/**
 * For each of the words `heads`, which of them are listed with it ("Skarn, *Vesk* and Norvale"), as places in `heads`: those that hang on one another, or on the
 * same word, as conjuncts.
 */
export function findListed(
  heads: readonly number[],
  tree: { readonly heads: Int32Array; readonly relations: readonly string[] },
): number[][] {
  const first = heads.map((head) =>
    baseOf(tree.relations[head] ?? '') === 'conj' ? (tree.heads[head] ?? -1) : -1,
  )
  return heads.map((head, i) =>
    heads.flatMap((other, j) => {
      if (i === j) return []
      const isListed = first[i] === other || first[j] === head || (first[i] !== -1 && first[i] === first[j])
      return isListed ? [j] : []
    }),
  )
}

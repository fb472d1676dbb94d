/** A tree as two columns: heads (-1 for the root) and relations. */
type Tree = { readonly heads: Int32Array; readonly relations: string[] }

/**
 * A clause has one subject. Where the parser hangs two on it and the second follows a comma, the second explains the first: "Ada Berg, a
 * painter from Elm, sold …". Each arc is scored alone, so the parser cannot see that itself. Changes the tree in place.
 */
export function repairSubjects({ heads, relations }: Tree, words: readonly string[]): void {
  for (let i = 1; i < heads.length; i++) {
    const head = heads[i] ?? -1
    if (head < i || !isSubject(relations[i])) continue
    const first = findSubjectBefore(heads, relations, i)
    if (first < 0 || !hasCommaBefore(heads, words, first, i)) continue
    heads[i] = first
    relations[i] = 'appos'
  }
}

function isSubject(relation: string | undefined): boolean {
  return relation === 'nsubj' || relation === 'nsubj:pass'
}

/** The subject before word `i` of the same clause, when nothing else of the clause stands between the two; else -1. */
function findSubjectBefore(heads: Int32Array, relations: readonly string[], i: number): number {
  for (let k = i - 1; k >= 0; k--) if (heads[k] === heads[i]) return isSubject(relations[k]) ? k : -1
  return -1
}

/** Whether a comma parts the phrase of word `i` from the one of word `first`. */
function hasCommaBefore(heads: Int32Array, words: readonly string[], first: number, i: number): boolean {
  for (let k = first + 1; k < i; k++) if (words[k] === ',' && heads[k] === i) return true
  return false
}

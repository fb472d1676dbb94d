import { likeliestLabel, priorOf, type NameInput } from './names'
import { PAD } from './sentence-codes'

/** A sentence with what the search for names looks at again and again. */
export type NameScene = {
  readonly input: NameInput
  /** Which words may head names. */
  readonly mayHead: readonly boolean[]
  /** Dependents of each word, in order. */
  readonly children: readonly (readonly number[])[]
  /** First and last word of everything that hangs on each word. */
  readonly first: Int32Array
  readonly last: Int32Array
  /** The network's likeliest label of each word. */
  readonly likeliest: Int16Array
}

/** Lays a sentence out, or null when no word of it may head a name. */
export function layOutNames(input: NameInput): NameScene | null {
  const mayHead = input.words.map((word, i) => isHead(input, word, i))
  return mayHead.includes(true) ? layOutScene(input, mayHead) : null
}

/** Lays a sentence out whose words `mayHead` names. */
export function layOutScene(input: NameInput, mayHead: readonly boolean[]): NameScene {
  const children = input.words.map((): number[] => [])
  for (const [i, head] of input.heads.entries()) children[head]?.push(i)
  const likeliest = new Int16Array(input.words.length)
  for (let i = 0; i < likeliest.length; i++) likeliest[i] = likeliestLabel(input, i)
  return { input, mayHead, children, ...findReach(input.heads), likeliest }
}

/** A word may head a name when it stands in a run, when it is a capitalised noun, and when it is capitalised and the network doubts. */
function isHead(input: NameInput, word: string, i: number): boolean {
  if (input.runStart[i + PAD] !== 0) return true
  // Most words begin with a plain small letter; the pattern is for the rest.
  const code = word.charCodeAt(0)
  if ((code >= 97 && code <= 122) || !/^\p{Lu}/u.test(word)) return false
  return (input.tags[i] ?? '').startsWith('N') || priorOf(input, i, 0) < -0.5
}

/** The first and the last word of everything that hangs on each word. */
export function findReach(heads: Int32Array): { first: Int32Array; last: Int32Array } {
  const first = new Int32Array(heads.length)
  for (let i = 0; i < first.length; i++) first[i] = i
  const last = first.slice()
  for (let i = 0; i < heads.length; i++) {
    let at = heads[i] ?? -1
    for (let steps = 0; at >= 0 && steps < heads.length; steps++, at = heads[at] ?? -1) {
      if (i < (first[at] ?? 0)) first[at] = i
      if (i > (last[at] ?? 0)) last[at] = i
    }
  }
  return { first, last }
}

import { hashText, mix } from './hash'
import type { NameScene } from './name-scene'
import { PAD } from './sentence-codes'

/** The code that a relation has among names' features; subtypes count as their first part. */
export function codeBase(base: string): number {
  return hashText(base, 0x4e1a)
}

const CASE = codeBase('case')
const DETERMINER = codeBase('det')
const CONJUNCT = codeBase('conj')
const APPOSITION = codeBase('appos')
const FLAT = codeBase('flat')
const COMPOUND = codeBase('compound')

/** A list, an apposition or a flat name is gone up at most this often. */
const MOST_STEPS = 8
/** How many names beside the head are looked at. */
const MOST_BESIDE = 4

/** The network's likeliest label of a word, spread over 32 bits. */
function labelAt({ likeliest }: NameScene, i: number): number {
  return Math.imul((likeliest[i] ?? 0) + 1, 0x1f123bb5)
}

/** The word that stands for `head` in its clause: the first of its list, what it is an apposition to, the head of its flat name. */
function findStandIn({ input: { heads, relations } }: NameScene, head: number): number {
  let top = head
  for (let steps = 0; steps < MOST_STEPS; steps++) {
    const relation = relations[top + PAD] ?? 0
    const above = heads[top] ?? -1
    if (above < 0 || (relation !== CONJUNCT && relation !== APPOSITION && relation !== FLAT)) break
    top = above
  }
  return top
}

/**
 * Writes where the word `head` stands in its clause, after the `n` features that `out` holds: its preposition with the word that governs both ("said to",
 * "born in"), its article, and the words it is listed or named together with. Returns the new count.
 */
export function writeContextFeatures(scene: NameScene, head: number, out: Int32Array, n: number): number {
  const { input, children } = scene
  const { relations } = input
  const { lower, fine, middle, coarse } = input.codes
  const at = head + PAD
  const top = findStandIn(scene, head)
  const above = input.heads[top] ?? -1
  const h = above < 0 ? 0 : above + PAD
  const hasStandIn = top === head ? 1 : 2
  const wordBefore = (word: number, wanted: number): number => {
    const found = (children[word] ?? []).find((child) => child < word && relations[child + PAD] === wanted)
    return found === undefined ? 0 : (lower[found + PAD] ?? 0)
  }
  const preposition = wordBefore(top, CASE)
  const relation = relations[top + PAD] ?? 0
  const governor = lower[h] ?? 0
  out[n++] = mix(mix(201, preposition), hasStandIn)
  out[n++] = mix(mix(202, preposition), mix(relation, middle[h] ?? 0))
  out[n++] = mix(mix(203, preposition), mix(relation, governor))
  out[n++] = mix(mix(204, preposition), mix(relation, coarse[h] ?? 0))
  out[n++] = mix(mix(205, preposition), middle[at] ?? 0)
  out[n++] = mix(mix(206, relation), mix(governor, hasStandIn))
  out[n++] = mix(mix(207, relation), mix(middle[h] ?? 0, hasStandIn))
  out[n++] = mix(mix(208, wordBefore(head, DETERMINER)), mix(preposition, hasStandIn))
  if (top !== head) {
    const own = relations[at] ?? 0
    out[n++] = mix(mix(209, lower[top + PAD] ?? 0), own)
    out[n++] = mix(mix(210, fine[top + PAD] ?? 0), own)
    out[n++] = mix(mix(211, middle[top + PAD] ?? 0), own)
    out[n++] = mix(mix(212, labelAt(scene, top)), own)
  }
  let beside = 0
  for (const child of children[head] ?? []) {
    const kind = relations[child + PAD] ?? 0
    if (kind !== CONJUNCT && kind !== APPOSITION && kind !== FLAT && kind !== COMPOUND) continue
    if (beside++ === MOST_BESIDE) break
    out[n++] = mix(mix(213, labelAt(scene, child)), kind)
    out[n++] = mix(mix(214, middle[child + PAD] ?? 0), kind)
    out[n++] = mix(mix(215, coarse[child + PAD] ?? 0), kind)
  }
  out[n++] = mix(mix(216, relation), mix(coarse[h] ?? 0, coarse[at] ?? 0))
  out[n++] = mix(mix(217, relation), mix(middle[h] ?? 0, middle[at] ?? 0))
  return n
}

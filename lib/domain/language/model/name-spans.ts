import { toSpans, type NameInput } from './names'
import type { NameScene } from './name-scene'
import { PAD } from './sentence-codes'

/** A word that may head names, and the stretches `[start, end)` around it that may be those names. */
export type NameGroup = { readonly head: number; readonly spans: readonly WordSpan[] }
export type WordSpan = { readonly start: number; readonly end: number }

/** Longer stretches are never names here. */
const LONGEST = 25
/** How many dependents on each side of a head may be taken in, the nearest first. */
const MOST_BEFORE = 5
const MOST_AFTER = 4

const ARTICLE = /^(?:the|an?)$/i
const POSSESSIVE = /^['’]s?$/
const JOINT = /^(?:,|and|&)$/
const PREPOSITION = /^(?:of|for|in|at)$/

/**
 * All stretches that may be names, by the word that heads them. Most names are a proper noun with some of its dependents (measured on
 * held-out documents: 19 of 20), so the tree proposes: the head alone, with its nearest dependents before it, after it, on both
 * sides. For trees that are wrong, runs of capitals and what the network labels as one name are proposed, too.
 */
export function listNameSpans(scene: NameScene): NameGroup[] {
  const { input, mayHead } = scene
  const found = new Map<number, Map<number, WordSpan>>()
  const add = (head: number, start: number, end: number): void => {
    if (end - start > LONGEST) return
    const spans = found.get(head) ?? new Map<number, WordSpan>()
    found.set(head, spans.set(start * (LONGEST + 1) + end - start, { start, end }))
  }
  proposeByTree(scene, add)
  const propose = (start: number, end: number): void => {
    const head = findSpanHead(input.heads, start, end)
    if (mayHead[head]) add(head, start, end)
  }
  proposeByLabels(scene, propose)
  proposeByRuns(input, propose)
  const inOrder = (spans: Iterable<WordSpan>): WordSpan[] =>
    [...spans].sort((a, b) => a.start - b.start || a.end - b.end)
  return [...found]
    .sort((a, b) => a[0] - b[0])
    .map(([head, spans]) => ({ head, spans: inOrder(spans.values()) }))
}

/** The word of a span whose head is outside it; the first one when several are. */
export function findSpanHead(heads: Int32Array, start: number, end: number): number {
  for (let i = start; i < end; i++) {
    const head = heads[i] ?? -1
    if (head < start || head >= end) return i
  }
  return start
}

function proposeByTree(scene: NameScene, add: (head: number, start: number, end: number) => void): void {
  const {
    input: { heads },
    mayHead,
    first,
    last,
  } = scene
  for (let head = 0; head < heads.length; head++) {
    if (!mayHead[head]) continue
    const starts = [head]
    const ends = [head + 1]
    for (let at = head; at > 0 && starts.length <= MOST_BEFORE;) {
      const child = childAt(heads, head, at - 1, -1)
      if (child < 0) break
      at = first[child] ?? at - 1
      starts.push(at)
    }
    for (let at = head; at < heads.length - 1 && ends.length <= MOST_AFTER;) {
      const child = childAt(heads, head, at + 1, 1)
      if (child < 0) break
      at = last[child] ?? at + 1
      ends.push(at + 1)
    }
    for (const start of starts) for (const end of ends) add(head, start, end)
  }
}

/** The dependent of `head` whose subtree holds the word `at` next to what was taken in, or -1. */
function childAt(heads: Int32Array, head: number, at: number, side: number): number {
  let child = at
  for (let steps = 0; steps < heads.length; steps++) {
    const above = heads[child] ?? -1
    if (above === head) return (child - head) * side > 0 ? child : -1
    if (above < 0) return -1
    child = above
  }
  return -1
}

/** What the network labels as one name, with or without an article, with a possessive. */
function proposeByLabels(
  { input: { words }, likeliest }: NameScene,
  propose: (start: number, end: number) => void,
): void {
  for (const { start, end } of toSpans(likeliest)) {
    propose(start, end)
    if (ARTICLE.test(words[start] ?? '') && end - start > 1) propose(start + 1, end)
    else if (ARTICLE.test(words[start - 1] ?? '')) propose(start - 1, end)
    if (POSSESSIVE.test(words[end] ?? '')) propose(start, end + 1)
  }
}

/** Runs of capitals, their beginnings ("New York" in "New York Times"), also up to two runs joined by a comma, "and" or a preposition. */
function proposeByRuns(
  { words, runStart, runEnd }: NameInput,
  propose: (start: number, end: number) => void,
): void {
  for (let start = 0; start < words.length; start++) {
    if (runStart[start + PAD] !== start + PAD) continue
    const before = ARTICLE.test(words[start - 1] ?? '') ? start - 1 : start
    const both = (end: number): void => {
      propose(start, end)
      if (before < start) propose(before, end)
    }
    let end = (runEnd[start + PAD] ?? 0) - PAD + 1
    both(end)
    for (let part = start + 2; part < end; part++) propose(start, part)
    if (POSSESSIVE.test(words[end] ?? '')) propose(start, end + 1)
    for (let joined = 0; joined < 2; joined++) {
      const next = JOINT.test(words[end] ?? '')
        ? end + 1
        : !PREPOSITION.test(words[end] ?? '')
          ? -1
          : ARTICLE.test(words[end + 1] ?? '')
            ? end + 2
            : end + 1
      if (next < 0 || (runStart[next + PAD] ?? 0) === 0 || next >= words.length) break
      end = (runEnd[next + PAD] ?? 0) - PAD + 1
      both(end)
      if (words[end] === ',') propose(start, end + 1)
    }
  }
}

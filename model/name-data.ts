import { NAME_TYPES, type NameSpan, type NameType } from '../lib/domain/language/model/names'
import type { Sentence } from './conllu'
import type { EntitySpan } from './entities'

/** Longer names in the treebank hold whole clauses; they would teach the labels to run on. */
const LONGEST_NAME = 7

/** The word of a span whose head is outside it; the first one when the tree crosses the span. */
export function findSpanHead(
  sentence: Sentence,
  span: { readonly start: number; readonly end: number },
): number {
  for (let i = span.start; i < span.end; i++) {
    const head = sentence.words[i]?.head ?? -1
    if (head < span.start || head >= span.end) return i
  }
  return span.start
}

/** A mention is a name when its head word is a proper noun. */
export function isName(sentence: Sentence, span: EntitySpan): boolean {
  return (sentence.words[findSpanHead(sentence, span)]?.xpos ?? '').startsWith('NNP')
}

/** The names of a sentence with the types that names are told apart by. */
export function findGoldNames(sentence: Sentence): NameSpan[] {
  const names = sentence.entities.filter((span) => isName(sentence, span))
  return names.map(({ start, end, type }) => ({ start, end, type: toNameType(type) }))
}

/** The type of a treebank entity among those that names are told apart by. */
export function toNameType(type: string): NameType {
  return NAME_TYPES.find((known) => known === type) ?? 'other'
}

/** Splits names in two layers without overlaps: the widest, and the widest of those inside them ("Boston" in "Boston Red Sox"). */
export function splitLayers(names: readonly NameSpan[]): { outer: NameSpan[]; inner: NameSpan[] } {
  const short = names.filter((name) => name.end - name.start <= LONGEST_NAME)
  const outer = dropOverlaps(short)
  const inner = dropOverlaps(short.filter((name) => outer.some((other) => covers(other, name))))
  return { outer, inner }
}

function covers(a: NameSpan, b: NameSpan): boolean {
  return a.start <= b.start && a.end >= b.end && a.end - a.start > b.end - b.start
}

function dropOverlaps(names: readonly NameSpan[]): NameSpan[] {
  const kept: NameSpan[] = []
  for (const name of [...names].sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start)) {
    if (kept.every((other) => name.end <= other.start || name.start >= other.end)) kept.push(name)
  }
  return kept
}

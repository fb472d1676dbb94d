import type { Span } from '@/lib/domain/article/span'

/** Universal part-of-speech tags (https://universaldependencies.org/u/pos/). */
export const TAGS = [
  'ADJ', 'ADP', 'ADV', 'AUX', 'CCONJ', 'DET', 'INTJ', 'NOUN', 'NUM',
  'PART', 'PRON', 'PROPN', 'PUNCT', 'SCONJ', 'SYM', 'VERB', 'X',
] as const // prettier-ignore
export type Tag = (typeof TAGS)[number]

/** A word or sign of a sentence; `text` is verbatim and the offsets are the article's. */
export type Token = Span & {
  text: string
  tag: Tag
  /** Penn Treebank tag: tells singular from plural and one verb form from another. */
  fineTag: string
  /** Lower case base form. */
  lemma: string
  /** Index of the head among the sentence's tokens; -1 for the root. */
  head: number
  /** Universal Dependencies (version 2) relation to the head: "nsubj:pass". */
  relation: string
  /** How sure the parser is of the head, 0 to 1. */
  confidence: number
}

export const MENTION_TYPES = [
  'person',
  'place',
  'organisation',
  'group',
  'event',
  'work',
  'name',
  'term',
  'date',
  'number',
] as const
export type MentionType = (typeof MENTION_TYPES)[number]

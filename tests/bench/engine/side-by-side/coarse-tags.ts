/**
 * Tags that all three taggers can be held to. Auxiliaries count as verbs, subordinating conjunctions and "to" as
 * prepositions, determiners as pronouns, and signs as punctuation: the tools draw those lines in different places.
 */
const COARSE: Readonly<Record<string, string>> = {
  AUX: 'VERB',
  SCONJ: 'ADP',
  PART: 'ADP',
  DET: 'PRON',
  SYM: 'PUNCT',
  SPACE: 'PUNCT',
  INTJ: 'X',
}

/** The coarse class of a universal tag. */
export function toCoarseTag(tag: string): string {
  return COARSE[tag] ?? tag
}

import type { Tag } from './token'

const PLAIN: Record<string, Tag> = {
  NN: 'NOUN', NNS: 'NOUN', NNP: 'PROPN', NNPS: 'PROPN', JJ: 'ADJ', JJR: 'ADJ', JJS: 'ADJ', RB: 'ADV', RBR: 'ADV', RBS: 'ADV', WRB: 'ADV',
  VB: 'VERB', VBD: 'VERB', VBG: 'VERB', VBN: 'VERB', VBP: 'VERB', VBZ: 'VERB', MD: 'AUX', IN: 'ADP', RP: 'ADP', TO: 'PART', POS: 'PART',
  DT: 'DET', PDT: 'DET', WDT: 'PRON', PRP: 'PRON', PRP$: 'PRON', WP: 'PRON', WP$: 'PRON', EX: 'PRON', CC: 'CCONJ', CD: 'NUM', UH: 'INTJ',
  FW: 'X', LS: 'X', ADD: 'PROPN', GW: 'X', AFX: 'ADJ', SYM: 'SYM', $: 'SYM', NFP: 'PUNCT', HYPH: 'PUNCT',
} // prettier-ignore

/** The universal tag for a Penn Treebank tag; where that leaves it open, the relation in the tree decides. */
export function toUniversalTag({
  tag,
  relation,
  word,
}: {
  tag: string
  relation: string
  word: string
}): Tag {
  if (tag.startsWith('VB') && /^(?:aux|cop)/u.test(relation)) return 'AUX'
  if (tag === 'IN') return relation === 'mark' ? 'SCONJ' : 'ADP'
  if (tag === 'DT' || tag === 'WDT') return relation === 'det' || relation === 'det:predet' ? 'DET' : 'PRON'
  if (tag === 'RB' && /^(?:not|n[’']t)$/iu.test(word)) return 'PART'
  const known = PLAIN[tag]
  if (known !== undefined) return known
  return /[\p{L}\p{N}]/u.test(word) ? 'X' : 'PUNCT'
}

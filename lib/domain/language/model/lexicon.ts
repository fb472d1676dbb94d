import { hashText } from './hash'

/** How many columns a lexicon has: word clusters of three sizes, then a set of flags. */
export const LEXICON_COLUMNS = 4

/**
 * What is known of words beyond the treebank: cluster numbers and flags, found by the hash of the lower-cased word. No word is
 * stored, so the file holds no word list. `values` has {@link LEXICON_COLUMNS} numbers a word; 0 means unknown.
 */
export type Lexicon = { readonly mask: number; readonly slots: Int32Array; readonly values: Uint16Array }

/** The key of a lower-cased word. */
export function lexiconKey(lowerCased: string): number {
  const hash = hashText(lowerCased, 0x51ed)
  return hash === 0 ? 1 : hash
}

/** Builds the look-up from parallel arrays: `keys[i]` owns `values` from `i * LEXICON_COLUMNS`. */
export function buildLexicon(keys: Int32Array, values: Uint16Array): Lexicon {
  let size = 16
  while (size < keys.length * 2) size *= 2
  const mask = size - 1
  const slots = new Int32Array(size * 2)
  for (let row = 0; row < keys.length; row++) {
    const key = keys[row] ?? 0
    let slot = (key >>> 3) & mask
    while (slots[slot * 2] !== 0) slot = (slot + 1) & mask
    slots[slot * 2] = key
    slots[slot * 2 + 1] = row
  }
  return { mask, slots, values }
}

/** The offset of a word's columns in `values`, or -1. */
export function findWord(lexicon: Lexicon, lowerCased: string): number {
  const key = lexiconKey(lowerCased)
  let slot = (key >>> 3) & lexicon.mask
  for (;;) {
    const found = lexicon.slots[slot * 2]
    if (found === key) return (lexicon.slots[slot * 2 + 1] ?? 0) * LEXICON_COLUMNS
    if (found === 0) return -1
    slot = (slot + 1) & lexicon.mask
  }
}

/** A lexicon that knows no word: everything works without one, a little worse. */
export const EMPTY_LEXICON: Lexicon = buildLexicon(new Int32Array(0), new Uint16Array(0))

import { hashText } from './hash'
import { findWord, type Lexicon } from './lexicon'

/** Free places before and after the words, so that features may look three words past either end. */
export const PAD = 3

/**
 * A sentence as numbers: one entry a word in each column, word `i` at `i + PAD`. Every model reads words only through this.
 */
export type SentenceCodes = {
  readonly length: number
  /** The word with digits made 0; with case, and without. */
  readonly form: Int32Array
  readonly lower: Int32Array
  /** The part after the last hyphen; the whole word when there is none. */
  readonly tail: Int32Array
  /** The last one to four letters and the first one to three, lower-cased. */
  readonly suffix1: Int32Array
  readonly suffix2: Int32Array
  readonly suffix3: Int32Array
  readonly suffix4: Int32Array
  readonly prefix1: Int32Array
  readonly prefix2: Int32Array
  readonly prefix3: Int32Array
  /** The pattern of letter cases, digits and marks: "Xx", "d.d". */
  readonly shape: Int32Array
  /** Lexicon columns, 0 when the word is unknown. */
  readonly coarse: Int32Array
  readonly middle: Int32Array
  readonly fine: Int32Array
  readonly flags: Int32Array
}

/** Small numbers are spread over 32 bits, or codes of different templates would meet. */
function spread(small: number): number {
  return Math.imul(small, 0x5bd1e995)
}

const BEFORE = 0x3a1f
const AFTER = 0x7c2d

/** Typographic quotes and dashes become the plain ones, because the treebank has both. */
export function normaliseWord(word: string): string {
  if (!/[^\x20-\x7e]/.test(word)) return word
  return word
    .replace(/[“”„«»]/g, '"')
    .replace(/[‘’´`]/g, "'")
    .replace(/[‐-―−]/g, '-')
    .replace(/…/g, '...')
}

/** Collapses a word to its pattern: runs of the same kind count once, except that two capitals differ from one. */
export function wordShape(word: string): string {
  let shape = ''
  let last = ''
  let run = 0
  for (const letter of word) {
    const kind = kindOf(letter)
    run = kind === last ? run + 1 : 1
    if (run === 1 || (kind === 'X' && run === 2)) shape += kind
    last = kind
  }
  return shape
}

function kindOf(letter: string): string {
  // Most letters are plain ones; the patterns are for the rest.
  if (letter >= 'a' && letter <= 'z') return 'x'
  if (letter >= 'A' && letter <= 'Z') return 'X'
  if (letter >= '0' && letter <= '9') return 'd'
  if (letter < '\x80') return letter
  return /\p{Lu}/u.test(letter) ? 'X' : /\p{L}/u.test(letter) ? 'x' : /\p{N}/u.test(letter) ? 'd' : letter
}

function findColumns(lexicon: Lexicon, lower: string): number {
  const direct = findWord(lexicon, lower)
  if (direct >= 0) return direct
  // "vice-president" and "state-owned" behave like their last part.
  const hyphen = lower.lastIndexOf('-')
  return hyphen > 0 && hyphen < lower.length - 1 ? findWord(lexicon, lower.slice(hyphen + 1)) : -1
}

/** The columns of a sentence, in the order in which a word's codes are remembered. */
const COLUMNS = [
  'form',
  'lower',
  'tail',
  'suffix1',
  'suffix2',
  'suffix3',
  'suffix4',
  'prefix1',
  'prefix2',
  'prefix3',
  'shape',
  'coarse',
  'middle',
  'fine',
  'flags',
] as const

/** Codes of words seen before: most words of a text come again, and a word's codes never depend on its neighbours. */
export type CodeMemory = Map<string, Int32Array>

/** Turns words into codes. Linear in the number of letters. */
export function encodeSentence(
  words: readonly string[],
  lexicon: Lexicon,
  memory: CodeMemory | null = null,
): SentenceCodes {
  const length = words.length
  // One stretch of memory for all columns: fifteen small ones took longer to get than to fill.
  const size = length + 2 * PAD
  const all = new Int32Array(COLUMNS.length * size)
  let used = 0
  const column = (): Int32Array => {
    const cells = all.subarray(used, (used += size))
    for (let i = 0; i < PAD; i++) {
      cells[i] = spread(BEFORE + i)
      cells[length + PAD + i] = spread(AFTER + i)
    }
    return cells
  }
  const codes: SentenceCodes = {
    length,
    form: column(),
    lower: column(),
    tail: column(),
    suffix1: column(),
    suffix2: column(),
    suffix3: column(),
    suffix4: column(),
    prefix1: column(),
    prefix2: column(),
    prefix3: column(),
    shape: column(),
    coarse: column(),
    middle: column(),
    fine: column(),
    flags: column(),
  }
  for (let i = 0; i < length; i++) {
    const word = words[i] ?? ''
    const known = memory?.get(word)
    if (known) writeKnown(codes, i + PAD, known)
    else {
      writeWord(codes, i + PAD, normaliseWord(word), lexicon)
      memory?.set(
        word,
        Int32Array.from(COLUMNS, (name) => codes[name][i + PAD] ?? 0),
      )
    }
  }
  return codes
}

/** Written out: a loop over the names of the columns takes three times as long. */
function writeKnown(codes: SentenceCodes, at: number, known: Int32Array): void {
  codes.form[at] = known[0] ?? 0
  codes.lower[at] = known[1] ?? 0
  codes.tail[at] = known[2] ?? 0
  codes.suffix1[at] = known[3] ?? 0
  codes.suffix2[at] = known[4] ?? 0
  codes.suffix3[at] = known[5] ?? 0
  codes.suffix4[at] = known[6] ?? 0
  codes.prefix1[at] = known[7] ?? 0
  codes.prefix2[at] = known[8] ?? 0
  codes.prefix3[at] = known[9] ?? 0
  codes.shape[at] = known[10] ?? 0
  codes.coarse[at] = known[11] ?? 0
  codes.middle[at] = known[12] ?? 0
  codes.fine[at] = known[13] ?? 0
  codes.flags[at] = known[14] ?? 0
}

function writeWord(codes: SentenceCodes, at: number, word: string, lexicon: Lexicon): void {
  const digitless = /\d/.test(word) ? word.replace(/\d/g, '0') : word
  const lower = digitless.toLowerCase()
  const n = lower.length
  codes.form[at] = hashText(digitless, 1)
  codes.lower[at] = hashText(lower, 2)
  const hyphen = lower.lastIndexOf('-')
  const hasTail = hyphen > 0 && hyphen < n - 1
  codes.tail[at] = hashText(lower, 2, hasTail ? hyphen + 1 : 0)
  codes.suffix1[at] = hashText(lower, 3, Math.max(0, n - 1))
  codes.suffix2[at] = hashText(lower, 4, Math.max(0, n - 2))
  codes.suffix3[at] = hashText(lower, 5, Math.max(0, n - 3))
  codes.suffix4[at] = hashText(lower, 6, Math.max(0, n - 4))
  codes.prefix1[at] = hashText(digitless, 7, 0, Math.min(1, n))
  codes.prefix2[at] = hashText(lower, 8, 0, Math.min(2, n))
  codes.prefix3[at] = hashText(lower, 9, 0, Math.min(3, n))
  codes.shape[at] = hashText(wordShape(word), 10)
  const known = findColumns(lexicon, word.toLowerCase())
  for (const [k, cells] of [codes.coarse, codes.middle, codes.fine, codes.flags].entries()) {
    cells[at] = known < 0 ? 0 : spread(4 * (lexicon.values[known + k] ?? 0) + k)
  }
}

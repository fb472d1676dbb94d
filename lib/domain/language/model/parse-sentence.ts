import { LONGEST_PIECE, type ArcScorer } from './arc-scorer'
import { findHighest } from './highest'
import { NAME_LABELS } from './names'
import { findBestTree } from './projective'
import { PAD, type SentenceCodes } from './sentence-codes'

/** A tree: the head of each word (-1 for the one root) and the probability that the network gave that head, 0 to 1. */
type HeadsFound = {
  readonly heads: Int32Array
  readonly confidence: Float32Array
  readonly labels: Int16Array
}

/** What else the network says of each word: its tag, and logarithms of the probabilities of name labels, one row a word. */
type WordScores = { readonly tags: Int16Array; readonly namePrior: Float32Array }

/** How many tags and relations there are. */
type Classes = { readonly tags: number; readonly relations: number }

/**
 * Parses a sentence of any length. One longer than the network reads at once is cut in even pieces; the roots of later pieces hang on the
 * first one, so the result is always one tree.
 */
export function parseSentence(
  scorer: ArcScorer,
  words: readonly string[],
  codes: SentenceCodes,
  classes: Classes,
): HeadsFound & WordScores {
  const { length } = codes
  const heads = new Int32Array(length).fill(-1)
  const confidence = new Float32Array(length)
  const labels = new Int16Array(length).fill(-1)
  const tags = new Int16Array(length)
  const namePrior = new Float32Array(length * NAME_LABELS)
  const pieces = Math.max(1, Math.ceil(length / LONGEST_PIECE))
  const size = Math.ceil(length / pieces)
  let root = -1
  for (let from = 0; from < length; from += size) {
    const to = Math.min(length, from + size)
    const piece = pieces === 1 ? codes : sliceCodes(codes, from, to)
    const scores = scorer.score(piece, pieces === 1 ? words : words.slice(from, to))
    const found = findBestTree(scores.arcs, to - from, scores.arcColumns)
    labels.set(scorer.nameRelations(scores, found, classes.relations), from)
    for (let i = 0; i < found.length; i++) {
      const head = found[i] ?? -1
      confidence[from + i] = Math.exp(scores.arcs[i * scores.arcColumns + (head < 0 ? to - from : head)] ?? 0)
      heads[from + i] = head < 0 ? root : head + from
      if (head < 0 && root < 0) root = from + i
    }
    for (let i = from; i < to; i++) {
      const row = (i - from) * scores.columns
      tags[i] = findHighest(scores.top, classes.tags, row + scores.tagsAt)
      writeLogarithms(scores.top, row + scores.namesAt, namePrior, i * NAME_LABELS)
    }
  }
  return { heads, confidence, labels, tags, namePrior }
}

function writeLogarithms(scores: Float32Array, from: number, out: Float32Array, to: number): void {
  let highest = -Infinity
  for (let k = 0; k < NAME_LABELS; k++) highest = Math.max(highest, scores[from + k] ?? 0)
  let total = 0
  for (let k = 0; k < NAME_LABELS; k++) total += Math.exp((scores[from + k] ?? 0) - highest)
  const shift = Math.log(total)
  for (let k = 0; k < NAME_LABELS; k++) out[to + k] = (scores[from + k] ?? 0) - highest - shift
}

/** The codes of words `[from, to)` as a sentence of their own. */
function sliceCodes(codes: SentenceCodes, from: number, to: number): SentenceCodes {
  const cut = (cells: Int32Array): Int32Array => cells.slice(from, to + 2 * PAD)
  return {
    length: to - from,
    form: cut(codes.form),
    lower: cut(codes.lower),
    tail: cut(codes.tail),
    suffix1: cut(codes.suffix1),
    suffix2: cut(codes.suffix2),
    suffix3: cut(codes.suffix3),
    suffix4: cut(codes.suffix4),
    prefix1: cut(codes.prefix1),
    prefix2: cut(codes.prefix2),
    prefix3: cut(codes.prefix3),
    shape: cut(codes.shape),
    coarse: cut(codes.coarse),
    middle: cut(codes.middle),
    fine: cut(codes.fine),
    flags: cut(codes.flags),
  }
}

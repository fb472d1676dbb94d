import { PAD, type SentenceCodes } from './sentence-codes'

/** What a name can name; `other` gathers events, works, days and the rest, so that they are not forced into the first three. */
export const NAME_TYPES = ['person', 'place', 'organization', 'other'] as const
export type NameType = (typeof NAME_TYPES)[number]

/** A name: words `[start, end)`. */
export type NameSpan = { readonly start: number; readonly end: number; readonly type: NameType }

/**
 * The labels that the network gives words (begin, inside and outside: Ramshaw & Marcus 1995). Label 0 is outside, `2t + 1` begins
 * and `2t + 2` continues type `t`.
 */
export const NAME_LABELS = 1 + 2 * NAME_TYPES.length

/** A sentence as names are looked for in it. */
export type NameInput = {
  readonly words: readonly string[]
  readonly tags: readonly string[]
  /** Word indices, -1 for the root. */
  readonly heads: Int32Array
  readonly codes: SentenceCodes
  /** Codes of the tags, and of the relations; at padded positions, as the runs are. */
  readonly tagCodes: Int32Array
  readonly relations: Int32Array
  /** The network's logarithm of the probability of each label, {@link NAME_LABELS} a word. */
  readonly prior: Float32Array
  /** First and last word of the run of capitalised words that each word is in; 0 outside runs. */
  readonly runStart: Int32Array
  readonly runEnd: Int32Array
}

/** Finds runs of proper nouns: places where `isProper` holds, side by side. */
export function findRuns(isProper: readonly boolean[]): { runStart: Int32Array; runEnd: Int32Array } {
  const size = isProper.length + 2 * PAD
  const runStart = new Int32Array(size)
  const runEnd = new Int32Array(size)
  for (let i = 0; i < isProper.length; i++) {
    if (!isProper[i]) continue
    runStart[i + PAD] = isProper[i - 1] ? (runStart[i - 1 + PAD] ?? 0) : i + PAD
  }
  for (let i = isProper.length - 1; i >= 0; i--) {
    if (!isProper[i]) continue
    runEnd[i + PAD] = isProper[i + 1] ? (runEnd[i + 1 + PAD] ?? 0) : i + PAD
  }
  return { runStart, runEnd }
}

/** Labels of a set of spans that do not overlap, one a word. */
export function toLabels(spans: readonly NameSpan[], length: number): Int16Array {
  const labels = new Int16Array(length)
  for (const { start, end, type } of spans) {
    const begin = 2 * NAME_TYPES.indexOf(type) + 1
    for (let i = start; i < end; i++) labels[i] = i === start ? begin : begin + 1
  }
  return labels
}

/** The spans of a label sequence. One that continues nothing begins a span. */
export function toSpans(labels: Int16Array): NameSpan[] {
  const spans: NameSpan[] = []
  for (let i = 0; i < labels.length; i++) {
    const kind = ((labels[i] ?? 0) - 1) >> 1
    const type = NAME_TYPES[kind]
    if (type === undefined) continue
    let end = i + 1
    while (labels[end] === 2 * kind + 2) end++
    spans.push({ start: i, end, type })
    i = end - 1
  }
  return spans
}

/** The network's logarithm of the probability of a label; words outside of the sentence are outside of names. */
export function priorOf({ prior, words }: NameInput, i: number, label: number): number {
  if (i < 0 || i >= words.length) return label === 0 ? 0 : -20
  return prior[i * NAME_LABELS + label] ?? -20
}

/** The network's likeliest label of a word. */
export function likeliestLabel(input: NameInput, i: number): number {
  let best = 0
  for (let k = 1; k < NAME_LABELS; k++) if (priorOf(input, i, k) > priorOf(input, i, best)) best = k
  return best
}

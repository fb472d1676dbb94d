import { findHighest } from './highest'

/** The best head of each word by itself, when together they are a projective tree with one root: then no tree is better. Null otherwise. */
function takeBestHeads(scores: Float32Array, n: number, columns: number): Int32Array | null {
  const heads = new Int32Array(n)
  let roots = 0
  for (let i = 0; i < n; i++) {
    const head = findHighest(scores, n + 1, i * columns)
    heads[i] = head === n ? -1 : head
    if (head === n) roots++
    if (head === i || roots > 1) return null
  }
  return roots === 1 && isProjective(heads) ? heads : null
}

/** Whether no arc crosses another or the root, and no words hang on one another in a circle. */
function isProjective(heads: Int32Array): boolean {
  for (let i = 0; i < heads.length; i++) {
    const head = heads[i] ?? -1
    for (let k = Math.min(i, head) + 1; head >= 0 && k < Math.max(i, head); k++) {
      const over = heads[k] ?? -1
      if (over < Math.min(i, head) || over > Math.max(i, head)) return false
    }
    let at = i
    for (let steps = 0; at >= 0; steps++) {
      if (steps > heads.length) return false
      at = heads[at] ?? -1
    }
  }
  return true
}

/**
 * What the search knows of spans [s, t]: complete ones lean on s (right) or t (left); incomplete ones hold the arc between s and t. Those named
 * "by end" hold span [s, t] at t * n + s, because the loops run over starts for one end: side by side in memory.
 */
type Chart = Readonly<
  Record<
    | 'completeRight'
    | 'completeRightByEnd'
    | 'completeLeft'
    | 'completeLeftByEnd'
    | 'arcRight'
    | 'arcLeftByEnd',
    Float64Array
  > &
    Record<'splitRight' | 'splitLeft' | 'splitArc', Int16Array>
>

function createChart(cells: number): Chart {
  const sums = (): Float64Array => new Float64Array(cells)
  const places = (): Int16Array => new Int16Array(cells)
  return {
    completeRight: sums(),
    completeRightByEnd: sums(),
    completeLeft: sums(),
    completeLeftByEnd: sums(),
    arcRight: sums(),
    arcLeftByEnd: sums(),
    splitRight: places(),
    splitLeft: places(),
    splitArc: places(),
  }
}

/** Kept from sentence to sentence: some sixty kilobytes for a usual one, which take longer to get than to fill. */
let kept = createChart(0)

/** A chart for `n` words, in which spans of one word count nothing. All others are written before they are read. */
function takeChart(n: number): Chart {
  if (kept.arcRight.length < n * n) kept = createChart(n * n)
  for (let i = 0; i < n; i++) {
    for (const complete of [
      kept.completeRight,
      kept.completeRightByEnd,
      kept.completeLeft,
      kept.completeLeftByEnd,
    ])
      complete[i * n + i] = 0
  }
  return kept
}

/**
 * The best projective tree under a score for each arc, with exactly one root (Eisner 1996), in time cubic in the length.
 * @param scores row `i` holds the scores of the heads of word `i`; `columns` numbers a row, the root at column `length`
 * @returns head of each word, -1 for the root
 */
export function findBestTree(scores: Float32Array, length: number, columns: number): Int32Array {
  const heads = new Int32Array(length).fill(-1)
  if (length === 0) return heads
  const simple = takeBestHeads(scores, length, columns)
  if (simple) return simple
  const n = length
  const chart = takeChart(n)
  const { completeRight, completeRightByEnd, completeLeft, completeLeftByEnd } = chart
  const { arcRight, arcLeftByEnd, splitRight, splitLeft, splitArc } = chart
  for (let size = 1; size < n; size++) {
    for (let s = 0; s + size < n; s++) {
      const t = s + size
      const cell = s * n + t
      const byEnd = t * n + s
      const [row, end] = [s * n, t * n]
      let best = -Infinity
      let split = s
      for (let k = s; k < t; k++) {
        const sum = (completeRight[row + k] ?? 0) + (completeLeftByEnd[end + k + 1] ?? 0)
        if (sum > best) {
          best = sum
          split = k
        }
      }
      splitArc[cell] = split
      arcRight[cell] = best + (scores[t * columns + s] ?? 0)
      arcLeftByEnd[byEnd] = best + (scores[s * columns + t] ?? 0)
      best = -Infinity
      for (let k = s + 1; k <= t; k++) {
        const sum = (arcRight[row + k] ?? 0) + (completeRightByEnd[end + k] ?? 0)
        if (sum > best) {
          best = sum
          split = k
        }
      }
      completeRight[cell] = best
      completeRightByEnd[byEnd] = best
      splitRight[cell] = split
      best = -Infinity
      for (let k = s; k < t; k++) {
        const sum = (completeLeft[row + k] ?? 0) + (arcLeftByEnd[end + k] ?? 0)
        if (sum > best) {
          best = sum
          split = k
        }
      }
      completeLeft[cell] = best
      completeLeftByEnd[byEnd] = best
      splitLeft[cell] = split
    }
  }
  let root = 0
  let best = -Infinity
  for (let r = 0; r < n; r++) {
    const sum = (completeLeft[r] ?? 0) + (completeRight[r * n + n - 1] ?? 0) + (scores[r * columns + n] ?? 0)
    if (sum > best) {
      best = sum
      root = r
    }
  }
  const RIGHT = 0
  const LEFT = 1
  const ARC_RIGHT = 2
  const ARC_LEFT = 3
  const pending: number[] = [0, root, LEFT, root, n - 1, RIGHT]
  while (pending.length > 0) {
    const kind = pending.pop() ?? 0
    const t = pending.pop() ?? 0
    const s = pending.pop() ?? 0
    if (s >= t) continue
    const cell = s * n + t
    if (kind === RIGHT) {
      const k = splitRight[cell] ?? t
      pending.push(s, k, ARC_RIGHT, k, t, RIGHT)
    } else if (kind === LEFT) {
      const k = splitLeft[cell] ?? s
      pending.push(s, k, LEFT, k, t, ARC_LEFT)
    } else {
      if (kind === ARC_RIGHT) heads[t] = s
      else heads[s] = t
      const k = splitArc[cell] ?? s
      pending.push(s, k, RIGHT, k + 1, t, LEFT)
    }
  }
  return heads
}

/** The index, counted from `at`, of the highest of `count` scores; the first of equals. */
export function findHighest(scores: Float32Array | Float64Array, count: number, at = 0): number {
  let best = 0
  let highest = scores[at] ?? 0
  for (let k = 1; k < count; k++) {
    const score = scores[at + k] ?? 0
    if (score > highest) {
      highest = score
      best = k
    }
  }
  return best
}

/** The index, counted from `at`, of the highest of `count` scores; the first of equals. */
export function findHighest(scores: Float32Array | Float64Array, count: number, at = 0): number {
  let best = 0;
  for (let k = 1; k < count; k++) if ((scores[at + k] ?? 0) > (scores[at + best] ?? 0)) best = k;
  return best;
}

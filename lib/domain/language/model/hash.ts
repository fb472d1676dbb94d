/**
 * Feature hashing: strings and small tuples to 32-bit keys.
 *
 * All arithmetic is on 32-bit integers, so a key is the same on every machine. Weights are stored by these keys
 * (the "hashing trick", Weinberger et al. 2009), which keeps word lists out of the weights file.
 */

/** Folds one 32-bit value into a running key. */
export function mix(key: number, value: number): number {
  const product = Math.imul(key ^ value, 0x9e3779b1)
  return product ^ (product >>> 15)
}

/** Hashes the UTF-16 units of `text` in `[start, end)`; `seed` tells apart uses of the same text. */
export function hashText(text: string, seed = 0, start = 0, end = text.length): number {
  let hash = seed ^ 0x2545f491
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  hash ^= hash >>> 16
  hash = Math.imul(hash, 0x85ebca6b)
  return hash ^ (hash >>> 13)
}

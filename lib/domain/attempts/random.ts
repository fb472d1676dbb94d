import { hashWithKey, type HashKey } from './keyed-hash'

/** Uniform in [0, 1). */
export type Random = () => number

/** The attempt's own key, made from its seed. */
export function makeKey(seed: string): HashKey {
  return hashWithKey([0x466f6f74, 0x6e6f7465], seed)
}

/** sfc32 (Doty-Humphrey's Small Fast Chaotic generator, 128 bits of state), started from the key and a purpose. */
export function makeRandom(key: HashKey, purpose: string): Random {
  let [a, b] = hashWithKey(key, `${purpose}/a`)
  let [c, counter] = hashWithKey(key, `${purpose}/b`)
  const next = (): number => {
    const sum = (((a + b) | 0) + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (c << 21) | (c >>> 11)
    c = (c + sum) | 0
    return (sum >>> 0) / 4294967296
  }
  for (let round = 0; round < 12; round += 1) next()
  return next
}

/** Fisher–Yates: every order is equally likely. */
export function shuffle<T>(values: readonly T[], random: Random): T[] {
  const shuffled = [...values]
  for (let last = shuffled.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1))
    const [a, b] = [shuffled[last], shuffled[other]]
    if (a !== undefined && b !== undefined) [shuffled[last], shuffled[other]] = [b, a]
  }
  return shuffled
}

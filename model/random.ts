/** Seeded randomness: training must give the same bytes each time. A 32-bit xorshift generator (Marsaglia 2003). */
export type Random = { next(): number; shuffle<T>(items: readonly T[]): T[] }

export function createRandom(seed: number): Random {
  let state = seed | 0 || 1
  const next = (): number => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) / 4294967296
  }
  const shuffle = <T>(items: readonly T[]): T[] => {
    const mixed = items.slice()
    for (let i = mixed.length - 1; i > 0; i--) {
      const j = Math.floor(next() * (i + 1))
      const [a, b] = [mixed[i], mixed[j]]
      if (a === undefined || b === undefined) continue
      mixed[i] = b
      mixed[j] = a
    }
    return mixed
  }
  return { next, shuffle }
}

/** 128 bits of key would be two of these; 64 are far beyond guessing for one attempt. */
export type HashKey = readonly [number, number]

/**
 * HalfSipHash-2-4 with a 64-bit result (Aumasson and Bernstein, "SipHash: a fast short-input PRF"): who sees results
 * but not the key can neither tell what was hashed nor predict another result. Option ids need exactly that.
 */
export function hashWithKey([k0, k1]: HashKey, text: string): [number, number] {
  const state: State = { v0: k0, v1: k1 ^ 0xee, v2: 0x6c796765 ^ k0, v3: 0x74656462 ^ k1 }
  const bytes = toBytes(text)
  const whole = bytes.length - (bytes.length % 4)
  for (let at = 0; at < whole; at += 4) absorb(state, readWord(bytes, at, 4))
  // The last word holds the rest and the length.
  absorb(state, readWord(bytes, whole, bytes.length % 4) | (bytes.length << 24))
  state.v2 ^= 0xee
  mix(state, 4)
  const low = (state.v1 ^ state.v3) >>> 0
  state.v1 ^= 0xdd
  mix(state, 4)
  return [low, (state.v1 ^ state.v3) >>> 0]
}

type State = { v0: number; v1: number; v2: number; v3: number }

function absorb(state: State, word: number): void {
  state.v3 ^= word
  mix(state, 2)
  state.v0 ^= word
}

function mix(state: State, rounds: number): void {
  let { v0, v1, v2, v3 } = state
  for (let round = 0; round < rounds; round += 1) {
    v0 = (v0 + v1) | 0
    v1 = rotate(v1, 5) ^ v0
    v0 = rotate(v0, 16)
    v2 = (v2 + v3) | 0
    v3 = rotate(v3, 8) ^ v2
    v0 = (v0 + v3) | 0
    v3 = rotate(v3, 7) ^ v0
    v2 = (v2 + v1) | 0
    v1 = rotate(v1, 13) ^ v2
    v2 = rotate(v2, 16)
  }
  Object.assign(state, { v0, v1, v2, v3 })
}

function rotate(value: number, bits: number): number {
  return (value << bits) | (value >>> (32 - bits))
}

function toBytes(text: string): number[] {
  return [...new TextEncoder().encode(text)]
}

function readWord(bytes: readonly number[], from: number, count: number): number {
  let word = 0
  for (let index = 0; index < count; index += 1) word |= (bytes[from + index] ?? 0) << (8 * index)
  return word
}

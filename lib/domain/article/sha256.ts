/** The first 32 bits of the fractional parts of the cube roots of the first 64 primes, and of square roots of the first 8 (FIPS 180-4). */
const { ROUND, INITIAL } = makeConstants()

/** SHA-256 of a text's UTF-8 bytes in lower-case hexadecimal, after FIPS 180-4. Pure, so that ids need no platform. */
export function sha256(text: string): string {
  const state = Uint32Array.from(INITIAL)
  const words = new Uint32Array(64)
  const blocks = pad(new TextEncoder().encode(text))
  for (let at = 0; at < blocks.byteLength; at += 64) {
    for (let i = 0; i < 16; i++) words[i] = blocks.getUint32(at + i * 4)
    compress(state, words)
  }
  return [...state].map((word) => word.toString(16).padStart(8, '0')).join('')
}

function pad(bytes: Uint8Array): DataView {
  const length = Math.ceil((bytes.length + 9) / 64) * 64
  const padded = new Uint8Array(length)
  padded.set(bytes)
  padded[bytes.length] = 0x80
  const view = new DataView(padded.buffer)
  view.setUint32(length - 8, Math.floor(bytes.length / 0x20000000))
  view.setUint32(length - 4, (bytes.length << 3) >>> 0)
  return view
}

function compress(state: Uint32Array, words: Uint32Array): void {
  const word = (index: number) => words[index] ?? 0
  for (let i = 16; i < 64; i++) {
    const low = rotate(word(i - 15), 7) ^ rotate(word(i - 15), 18) ^ (word(i - 15) >>> 3)
    const high = rotate(word(i - 2), 17) ^ rotate(word(i - 2), 19) ^ (word(i - 2) >>> 10)
    words[i] = (word(i - 16) + low + word(i - 7) + high) >>> 0
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state
  for (let i = 0; i < 64; i++) {
    const s1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)
    const t1 = (h + s1 + ((e & f) ^ (~e & g)) + (ROUND[i] ?? 0) + word(i)) >>> 0
    const s0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)
    const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) >>> 0
    h = g
    g = f
    f = e
    e = (d + t1) >>> 0
    d = c
    c = b
    b = a
    a = (t1 + t2) >>> 0
  }
  for (const [index, value] of [a, b, c, d, e, f, g, h].entries())
    state[index] = ((state[index] ?? 0) + value) >>> 0
}

function rotate(value: number, by: number): number {
  return (value >>> by) | (value << (32 - by))
}

function makeConstants(): { ROUND: Uint32Array; INITIAL: Uint32Array } {
  const primes: number[] = []
  for (let n = 2; primes.length < 64; n++) if (primes.every((prime) => n % prime !== 0)) primes.push(n)
  const fraction = (value: number) => Math.floor((value - Math.floor(value)) * 0x100000000)
  return {
    ROUND: Uint32Array.from(primes, (prime) => fraction(Math.cbrt(prime))),
    INITIAL: Uint32Array.from(primes.slice(0, 8), (prime) => fraction(Math.sqrt(prime))),
  }
}

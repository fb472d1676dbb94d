/** The first 32 bits of the fractional parts of the cube roots of the first 64 primes, and of square roots of the first 8 (FIPS 180-4). */
const { ROUND, INITIAL } = makeConstants()
const encoder = new TextEncoder()

/** SHA-256 of a text's UTF-8 bytes in lower-case hexadecimal, after FIPS 180-4. Pure, so that ids need no platform. */
export function sha256(text: string): string {
  const state = Uint32Array.from(INITIAL)
  const blocks = pad(encoder.encode(text))
  for (let at = 0; at < blocks.byteLength; at += 64) {
    for (let i = 0; i < 16; i++) schedule[i] = blocks.getInt32(at + i * 4)
    compress(state)
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

/** The schedule is kept in whole numbers with a sign, which engines add fastest; the bits are the same. */
const schedule = new Int32Array(64)

function compress(state: Uint32Array): void {
  for (let i = 16; i < 64; i++) {
    const late = schedule[i - 15] ?? 0
    const early = schedule[i - 2] ?? 0
    const low = rotate(late, 7) ^ rotate(late, 18) ^ (late >>> 3)
    const high = rotate(early, 17) ^ rotate(early, 19) ^ (early >>> 10)
    schedule[i] = ((schedule[i - 16] ?? 0) + low + (schedule[i - 7] ?? 0) + high) | 0
  }
  let a = (state[0] ?? 0) | 0
  let b = (state[1] ?? 0) | 0
  let c = (state[2] ?? 0) | 0
  let d = (state[3] ?? 0) | 0
  let e = (state[4] ?? 0) | 0
  let f = (state[5] ?? 0) | 0
  let g = (state[6] ?? 0) | 0
  let h = (state[7] ?? 0) | 0
  for (let i = 0; i < 64; i++) {
    const s1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)
    const t1 = (h + s1 + ((e & f) ^ (~e & g)) + (ROUND[i] ?? 0) + (schedule[i] ?? 0)) | 0
    const s0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)
    const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0
    h = g
    g = f
    f = e
    e = (d + t1) | 0
    d = c
    c = b
    b = a
    a = (t1 + t2) | 0
  }
  add(state, 0, a)
  add(state, 1, b)
  add(state, 2, c)
  add(state, 3, d)
  add(state, 4, e)
  add(state, 5, f)
  add(state, 6, g)
  add(state, 7, h)
}

function add(state: Uint32Array, index: number, value: number): void {
  state[index] = ((state[index] ?? 0) + value) >>> 0
}

function rotate(value: number, by: number): number {
  return (value >>> by) | (value << (32 - by))
}

function makeConstants(): { ROUND: Int32Array; INITIAL: Uint32Array } {
  const primes: number[] = []
  for (let n = 2; primes.length < 64; n++) if (primes.every((prime) => n % prime !== 0)) primes.push(n)
  const fraction = (value: number) => Math.floor((value - Math.floor(value)) * 0x100000000)
  return {
    ROUND: Int32Array.from(primes, (prime) => fraction(Math.cbrt(prime))),
    INITIAL: Uint32Array.from(primes.slice(0, 8), (prime) => fraction(Math.sqrt(prime))),
  }
}

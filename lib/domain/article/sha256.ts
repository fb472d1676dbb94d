/** The first 32 bits of the fractional parts of the cube roots of the first 64 primes, and of square roots of the first 8 (FIPS 180-4). */
const { ROUND, INITIAL } = makeConstants()
const encoder = new TextEncoder()
/** Hexadecimal of every byte. */
const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'))

/** SHA-256 of a text's UTF-8 bytes in lower-case hexadecimal, after FIPS 180-4. Pure, so that ids need no platform. */
export function sha256(text: string): string {
  const state = Uint32Array.from(INITIAL)
  const bytes = encode(text)
  const length = Math.ceil((bytes.length + 9) / 64) * 64
  for (let at = 0; at < length; at += 64) {
    if (at + 64 <= bytes.length) readBlock(bytes, at)
    else readBlock(padEnd(bytes, { at, isLast: at + 64 === length }), 0)
    compress(state)
  }
  let digest = ''
  for (const word of state) {
    digest += HEX[word >>> 24] ?? ''
    digest += HEX[(word >>> 16) & 255] ?? ''
    digest += HEX[(word >>> 8) & 255] ?? ''
    digest += HEX[word & 255] ?? ''
  }
  return digest
}

/** Ids are made of short plain texts, and many of them: written out here they take a fraction of the encoder's time. */
const SHORT = 512
const short = new Uint8Array(SHORT)

function encode(text: string): Uint8Array {
  if (text.length > SHORT) return encoder.encode(text)
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code > 127) return encoder.encode(text)
    short[at] = code
  }
  return short.subarray(0, text.length)
}

function readBlock(bytes: Uint8Array, at: number): void {
  for (let i = 0; i < 16; i++) {
    const from = at + 4 * i
    const high = ((bytes[from] ?? 0) << 24) | ((bytes[from + 1] ?? 0) << 16)
    schedule[i] = high | ((bytes[from + 2] ?? 0) << 8) | (bytes[from + 3] ?? 0)
  }
}

const tail = new Uint8Array(64)

/** The block at or after the end of the text: its last bytes, a mark, and in the last block its length in bits. */
function padEnd(bytes: Uint8Array, { at, isLast }: { at: number; isLast: boolean }): Uint8Array {
  tail.fill(0)
  for (let i = at; i < bytes.length; i++) tail[i - at] = bytes[i] ?? 0
  if (bytes.length >= at) tail[bytes.length - at] = 0x80
  const bits = bytes.length * 8
  for (let i = 0; isLast && i < 7; i++) tail[63 - i] = Math.floor(bits / 2 ** (8 * i)) & 255
  return tail
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

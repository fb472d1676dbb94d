/** Streams smaller than this cannot unpack to much: deflate shrinks at most about a thousandfold. */
const MIN_STREAM = 8_000
const DICTIONARY_REACH = 2_000
const FLATE = /\/(?:FlateDecode|Fl)\b/gu

/**
 * Whether all compressed streams of a PDF together unpack to no more than the budget. PDF.js has no such limit, and its
 * memory is outside what a worker's limits count. Streams are unpacked piece by piece and thrown away.
 */
export async function inflateBudget(bytes: Uint8Array, budget: number): Promise<boolean> {
  const { Unzlib } = await import('fflate')
  const latin = new TextDecoder('latin1')
  let left = budget * 4
  for (const { start, end } of findStreams(bytes)) {
    const dictionary = latin.decode(bytes.subarray(Math.max(0, start - DICTIONARY_REACH), start))
    const own = dictionary.slice(Math.max(dictionary.lastIndexOf('endobj'), dictionary.lastIndexOf(' obj')))
    const filters = own.match(FLATE)?.length ?? 0
    // Twice packed is a thousand times a thousand; no writer does it.
    if (filters >= 2 && /\/Filter\s*\[[^\]]*\/Fl\w*[^\]]*\/Fl/u.test(own)) return false
    if (filters === 0 || end - start < MIN_STREAM) continue
    const stream = new Unzlib((chunk) => (left -= chunk.length))
    try {
      for (let at = start; at < end && left >= 0; at += 16_384)
        stream.push(bytes.subarray(at, Math.min(end, at + 16_384)))
    } catch {
      // Damaged or encrypted: what PDF.js makes of it stays as small.
    }
    if (left < 0) return false
  }
  return true
}

/** Where streams begin and end, by their keywords. */
function* findStreams(bytes: Uint8Array): Generator<{ start: number; end: number }> {
  const keyword = [...'stream'].map((sign) => sign.charCodeAt(0))
  const isAt = (at: number) => keyword.every((code, index) => bytes[at + index] === code)
  let open: number | null = null
  for (let at = bytes.indexOf(0x73); at >= 0; at = bytes.indexOf(0x73, at + 1)) {
    if (!isAt(at)) continue
    const isEnd = bytes[at - 1] === 0x64 && bytes[at - 2] === 0x6e && bytes[at - 3] === 0x65
    if (isEnd) {
      if (open !== null) yield { start: open, end: at - 3 }
      open = null
    } else if (open === null) {
      const lineEnd = bytes[at + 6] === 13 ? (bytes[at + 7] === 10 ? 8 : 7) : 7
      open = at + lineEnd
    }
  }
  if (open !== null) yield { start: open, end: bytes.length }
}

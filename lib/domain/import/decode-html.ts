import { unifyLineEnds } from './decode-text'

/** Where a page may name its encoding, in bytes: the HTML standard looks no further either. */
const HEAD_BYTES = 2048
const META_CHARSET = /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w-]{2,40})/iu
const XML_ENCODING = /^\s*<\?xml[^>]{0,100}?encoding\s*=\s*["']([\w-]{2,40})["']/iu

/**
 * The bytes of a page as text: byte order mark, else the page's own word, else UTF-8, else windows-1252, in which every
 * byte means something. What cannot be decoded becomes U+FFFD.
 */
export function decodeHtml(bytes: Uint8Array): string {
  const marked = decodeByMark(bytes)
  if (marked !== null) return unifyLineEnds(marked)
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD_BYTES))
  const named = XML_ENCODING.exec(head)?.[1] ?? META_CHARSET.exec(head)?.[1]
  // A page that can be read as a meta tag in single bytes is not UTF-16, whatever it says.
  const labels = [/^utf-?16/iu.test(named ?? '') ? 'utf-8' : named, 'utf-8']
  for (const label of labels) {
    const decoded = label === undefined ? null : decodeStrictly(bytes, label)
    if (decoded !== null) return unifyLineEnds(decoded)
  }
  return unifyLineEnds(new TextDecoder('windows-1252').decode(bytes))
}

function decodeByMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf)
    return new TextDecoder('utf-8').decode(bytes)
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  return null
}

/** Null when the encoding is unknown or the bytes are not of it. */
function decodeStrictly(bytes: Uint8Array, label: string): string | null {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

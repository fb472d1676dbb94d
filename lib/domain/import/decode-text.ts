/** Control characters that text has no use for; a handful of them means the bytes are something else. */
const CONTROL = /[\u0000-\u0008\u000e-\u001f]/gu
const MAX_BROKEN_SHARE = 0.01

/**
 * Bytes as text: byte order marks honoured, line ends made one. Null when the bytes are not text: any NUL outside
 * UTF-16, or more than one in a hundred characters broken. A lone surrogate or stray byte becomes U+FFFD.
 */
export function decodeText(bytes: Uint8Array): string | null {
  const decoded = decodeByMark(bytes)
  if (decoded.includes('\u0000')) return null
  const broken = (decoded.match(/\ufffd/gu)?.length ?? 0) + (decoded.match(CONTROL)?.length ?? 0)
  if (broken > 2 && broken > decoded.length * MAX_BROKEN_SHARE) return null
  return unifyLineEnds(decoded)
}

function decodeByMark(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  return new TextDecoder('utf-8').decode(bytes)
}

/** `\r\n` and lone `\r` become `\n`. Nothing else changes, so that the words stay the source's own. */
export function unifyLineEnds(text: string): string {
  return text.replace(/\r\n?/gu, '\n')
}

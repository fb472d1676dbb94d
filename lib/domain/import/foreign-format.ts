/** Formats that people try, told by their first bytes or their name, so that the refusal can name them. */
const BY_EXTENSION: Record<string, string> = {
  '.pdf': 'PDF files',
  '.docx': 'Word files',
  '.doc': 'Word files',
  '.odt': 'OpenDocument files',
  '.epub': 'EPUB books',
  '.html': 'Web pages',
  '.htm': 'Web pages',
  '.rtf': 'RTF files',
  '.png': 'Pictures',
  '.jpg': 'Pictures',
  '.jpeg': 'Pictures',
  '.zip': 'Archives',
}

const BY_HEAD: readonly [RegExp, string][] = [
  [/^%PDF-/u, 'PDF files'],
  [/^PK\u0003\u0004/u, 'Word files, EPUB books and archives'],
  [/^\{\\rtf/u, 'RTF files'],
  [/^\s*(?:<!--[^>]*-->\s*)?<(?:!doctype html|html|head|body)\b/iu, 'Web pages'],
]

/** The plural name of a format that is known but cannot be read, or null. */
export function describeForeignFormat(head: Uint8Array, fileName: string | null): string | null {
  const start = String.fromCharCode(...head.subarray(0, 256))
  for (const [pattern, name] of BY_HEAD) if (pattern.test(start)) return name
  const extension = /\.[a-z0-9]+$/u.exec(fileName?.toLowerCase() ?? '')?.[0]
  return extension === undefined ? null : (BY_EXTENSION[extension] ?? null)
}

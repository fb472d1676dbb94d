/** Formats that people try and that cannot be read, told by their first bytes or their name, so that the refusal can name them. */
const BY_EXTENSION: Record<string, string> = {
  '.doc': 'Old Word files (.doc)',
  '.odt': 'OpenDocument files',
  '.rtf': 'RTF files',
  '.pages': 'Pages files',
  '.ppt': 'Presentations',
  '.pptx': 'Presentations',
  '.odp': 'Presentations',
  '.xls': 'Spreadsheets',
  '.xlsx': 'Spreadsheets',
  '.ods': 'Spreadsheets',
  '.mobi': 'Kindle books',
  '.azw3': 'Kindle books',
  '.png': 'Pictures',
  '.jpg': 'Pictures',
  '.jpeg': 'Pictures',
  '.gif': 'Pictures',
  '.webp': 'Pictures',
  '.heic': 'Pictures',
}

const BY_HEAD: readonly [RegExp, string][] = [
  [/^\{\\rtf/u, 'RTF files'],
  [/^\u00d0\u00cf\u0011\u00e0/u, 'Old Word files (.doc)'],
  [/^\u0089PNG\r\n|^\u00ff\u00d8\u00ff|^GIF8[79]a/u, 'Pictures'],
  [/^PK\u0003\u0004[\s\S]{26}mimetypeapplication\/vnd\.oasis/u, 'OpenDocument files'],
]

/** The plural name of a format that is known but cannot be read, or null. The first bytes count more than the name. */
export function describeForeignFormat(head: Uint8Array, fileName: string | null): string | null {
  const start = String.fromCharCode(...head.subarray(0, 256))
  for (const [pattern, name] of BY_HEAD) if (pattern.test(start)) return name
  const extension = /\.[a-z0-9]+$/u.exec(fileName?.toLowerCase() ?? '')?.[0]
  return extension === undefined ? null : (BY_EXTENSION[extension] ?? null)
}

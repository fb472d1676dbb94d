/** What is typed on the import page, kept in this browser until the article is safe on the server. */
export type ImportDraft = {
  text: string
  title: string
  byline: string
  publishedOn: string
  sourceUrl: string
}

export const EMPTY_DRAFT: ImportDraft = { text: '', title: '', byline: '', publishedOn: '', sourceUrl: '' }

const KEY = 'footnote:import-draft'

export function loadDraft(): ImportDraft | null {
  try {
    const stored = JSON.parse(localStorage.getItem(KEY) ?? 'null') as Partial<ImportDraft> | null
    return stored && stored.text?.trim() ? { ...EMPTY_DRAFT, ...stored } : null
  } catch {
    return null
  }
}

/** A draft too large for the browser's storage is not kept; the page itself still has it. */
export function storeDraft(draft: ImportDraft): void {
  try {
    if (Object.values(draft).some(Boolean)) localStorage.setItem(KEY, JSON.stringify(draft))
    else localStorage.removeItem(KEY)
  } catch {
    localStorage.removeItem(KEY)
  }
}

export function dropDraft(): void {
  localStorage.removeItem(KEY)
}

/** The server's limit, in bytes of UTF-8. */
export const MOST_BYTES = 2_000_000

/** The server's limit for a file, in bytes: pages, PDFs and books bring their pictures. */
export const MOST_FILE_BYTES = 10_000_000

/** The endings of files that can be read. */
export const FILE_ENDINGS = ['.txt', '.md', '.html', '.htm', '.pdf', '.docx', '.epub'] as const

/** True for a file whose name says that it can be read. */
export function isReadableFile(name: string): boolean {
  return /\.(?:txt|text|md|markdown|html?|xhtml|pdf|docx|docm|epub)$/iu.test(name)
}

/** A file's bytes in base64, as JSON can carry them. Rejects when the file cannot be read any more. */
export async function encodeFile(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/u, ''))
    reader.onerror = () => reject(reader.error ?? new Error('the file could not be read'))
    reader.readAsDataURL(file)
  })
}

/** Bytes of the text as it is sent, without making a copy of a small one. */
export function countBytes(text: string): number {
  return text.length * 3 <= MOST_BYTES ? text.length : new TextEncoder().encode(text).length
}

/** True for bytes that are no text: a picture, a PDF, a program. */
export function looksBinary(text: string): boolean {
  const head = text.slice(0, 4000)
  const odd = head.match(/[\u0000-\u0008\u000E-\u001A\u001C-\u001F\uFFFD]/g)?.length ?? 0
  return odd > 0 && (odd > 8 || odd / head.length > 0.01)
}

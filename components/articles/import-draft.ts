/** What is typed on the import page, kept in this browser until the article is safe on the server. */
export type ImportDraft = { text: string; title: string; byline: string; publishedOn: string; sourceUrl: string; fileName: string | null }

export const EMPTY_DRAFT: ImportDraft = { text: '', title: '', byline: '', publishedOn: '', sourceUrl: '', fileName: null }

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

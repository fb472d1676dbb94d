import { inflateBudget } from './inflate-budget'
import type { ImportLimits } from '../importer'

/** A stretch of text as the file draws it; points, the origin at the bottom left. */
export type PdfItem = { words: string; x: number; right: number; y: number; size: number }

export type PdfPages =
  | { ok: true; pages: PdfItem[][]; title: string | null }
  | { ok: false; problem: 'locked' | 'unreadable' | 'too-long' | 'too-large' }

const MAX_ITEMS = 400_000

/** The words of each page with their places. PDF.js is loaded with the first file; it runs no script and draws nothing. */
export async function readPages(bytes: Uint8Array, limits: ImportLimits): Promise<PdfPages> {
  if (!(await inflateBudget(bytes, limits.maxUnpackedBytes))) return { ok: false, problem: 'too-large' }
  const { extractTextItems, getDocumentProxy } = await import('unpdf')
  try {
    // The library keeps and empties what it is given.
    const document = await getDocumentProxy(Uint8Array.from(bytes), {
      verbosity: 0,
      isEvalSupported: false,
      useSystemFonts: false,
      enableXfa: false,
      stopAtErrors: false,
    })
    try {
      if (document.numPages > limits.maxPages) return { ok: false, problem: 'too-long' }
      const { items } = await extractTextItems(document)
      if (items.reduce((sum, page) => sum + page.length, 0) > MAX_ITEMS)
        return { ok: false, problem: 'too-large' }
      const pages = items.map((page) =>
        page
          .filter(
            ({ str, x, y, width, fontSize, dir }) =>
              str !== '' && dir !== 'ttb' && [x, y, width, fontSize].every(Number.isFinite),
          )
          .map(({ str, x, y, width, fontSize }) => ({
            words: str,
            x,
            right: x + Math.abs(width),
            y,
            size: Math.max(1, Math.abs(fontSize)),
          })),
      )
      return { ok: true, pages, title: await readTitle(document) }
    } finally {
      await document.cleanup()
    }
  } catch (error) {
    return {
      ok: false,
      problem: error instanceof Error && error.name === 'PasswordException' ? 'locked' : 'unreadable',
    }
  }
}

async function readTitle(document: { getMetadata: () => Promise<{ info: object }> }): Promise<string | null> {
  const { info } = await document.getMetadata()
  const title: unknown = 'Title' in info ? info.Title : null
  return typeof title === 'string' && title.trim() !== '' ? title.trim() : null
}

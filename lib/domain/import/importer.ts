import type { ImportedArticle } from '@/lib/domain/article/article'

export type ImportLimits = {
  /** Bytes of plain text and Markdown, and of the text that any other source comes to. More is refused. */
  maxBytes: number
  /** Bytes of a file that packs its text (a page with its pictures, a PDF, a Word file, a book). */
  maxFileBytes: number
  /** Elements of a page's markup, and of each part of a packed file. */
  maxElements: number
  /** Bytes that the parts of a packed file may come to when unpacked. */
  maxUnpackedBytes: number
  maxPages: number
}

export const DEFAULT_IMPORT_LIMITS: ImportLimits = {
  maxBytes: 2_000_000,
  maxFileBytes: 10_000_000,
  maxElements: 50_000,
  maxUnpackedBytes: 60_000_000,
  maxPages: 400,
}

/** `locked`: a password is needed; `scanned`: pictures of pages and no text. */
export type ImportProblem = 'unreadable' | 'locked' | 'scanned' | 'empty' | 'too-large' | 'not-english'

/** Either an article, or a problem with one sentence that a teacher can act on. */
export type ImportResult =
  { ok: true; article: ImportedArticle } | { ok: false; problem: ImportProblem; message: string }

/** Settings that every importer has. `parse` is total: it never throws. */
type ImporterShape<TParsed> = {
  id: string
  mime: readonly string[]
  /** Lower case, with the dot. */
  extensions: readonly string[]
  /** True where the bytes are not the text itself, so that the larger limit holds. */
  isPacked: boolean
  /** Whether the first bytes of a source look like this format. */
  canParse: (head: Uint8Array) => boolean
  parse: (bytes: Uint8Array, limits: ImportLimits) => TParsed
}

/** One input format: one file in `formats/` and one line in the registry. */
export type Importer = ImporterShape<ImportResult | Promise<ImportResult>>

/** A format that is read at once, as a paste is. */
export type TextImporter = ImporterShape<ImportResult>

/** A problem in the shape that every importer returns. */
export function refuse(problem: ImportProblem, message: string): ImportResult {
  return { ok: false, problem, message }
}

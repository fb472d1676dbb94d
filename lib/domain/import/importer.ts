import type { ImportedArticle } from '@/lib/domain/article/article'

export type ImportLimits = {
  /** Bytes of the source; more is refused before anything is decoded. */
  maxBytes: number
}

export const DEFAULT_IMPORT_LIMITS: ImportLimits = { maxBytes: 2_000_000 }

export type ImportProblem = 'unreadable' | 'empty' | 'too-large' | 'not-english'

/** Either an article, or a problem with one sentence that a teacher can act on. */
export type ImportResult =
  { ok: true; article: ImportedArticle } | { ok: false; problem: ImportProblem; message: string }

/** One input format: one file in `formats/` and one line in the registry. `parse` is total: it never throws. */
export type Importer = {
  id: string
  mime: readonly string[]
  /** Lower case, with the dot. */
  extensions: readonly string[]
  /** Whether the first bytes of a source look like this format. */
  canParse: (head: Uint8Array) => boolean
  parse: (bytes: Uint8Array, limits: ImportLimits) => ImportResult
}

/** A problem in the shape that every importer returns. */
export function refuse(problem: ImportProblem, message: string): ImportResult {
  return { ok: false, problem, message }
}

import type { ImportedArticle } from '@/lib/domain/article/article'
import type { ExtractionResult } from '@/lib/domain/engine/types'

/** One piece of work for the worker: a file's bytes, or an article whose blocks a teacher has changed. */
export type ExtractRequest =
  | { kind: 'source'; bytes: Uint8Array; fileName: string | null }
  | { kind: 'article'; article: ImportedArticle }

/** The worker answers each request with one result; problems are results too. */
export type ExtractReply = ExtractionResult

/** What a thread says once, when it has loaded its model and can work. */
export const READY = 'ready'

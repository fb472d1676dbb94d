import 'server-only'
import type { ImportedArticle } from '@/lib/domain/article/article'
import type { ExtractionResult } from '@/lib/domain/engine/types'
import { DEFAULT_IMPORT_LIMITS } from '@/lib/domain/import/importer'
import type { ExtractRequest } from './messages'
import { startWorker } from './start-worker'
import { WorkerPool } from './worker-pool'

const BASE_TIMEOUT_MS = 5_000
/** A long text may take longer, in proportion to what is over this. */
const LONG_BYTES = 100_000
const MS_PER_LONG_BYTE = 0.012

/** Two cores are the smallest school machine; two at a time leave the others waiting, not the server. */
const pool = new WorkerPool({ start: startWorker, width: 2, idleMs: 60_000 })

export type ExtractInput = {
  bytes: Uint8Array
  /** Only its extension matters. Null for a paste. */ fileName: string | null
}

/** Facts, items and cards of a paste or file, in a thread that is stopped when it takes too long. Problems are results. */
export async function extractArticle({ bytes, fileName }: ExtractInput): Promise<ExtractionResult> {
  // Too large is told before anything is copied into the thread.
  const sent =
    bytes.length > DEFAULT_IMPORT_LIMITS.maxFileBytes
      ? bytes.subarray(0, DEFAULT_IMPORT_LIMITS.maxFileBytes + 1)
      : bytes
  return runExtraction({ kind: 'source', bytes: sent, fileName }, sent.length)
}

/** The same for an article already read, with the blocks as the teacher wants them. Its words and ids stay the same. */
export async function extractReadArticle(article: ImportedArticle): Promise<ExtractionResult> {
  return runExtraction({ kind: 'article', article }, article.text.length)
}

/** Ends the idle threads. */
export async function closeExtraction(): Promise<void> {
  await pool.close()
}

async function runExtraction(request: ExtractRequest, size: number): Promise<ExtractionResult> {
  const outcome = await pool.run(request, timeoutFor(size))
  if (outcome.kind === 'reply') return outcome.reply
  const article = request.kind === 'article' ? request.article : null
  if (outcome.kind === 'timeout') {
    return {
      ok: false,
      problem: 'too-slow',
      message: 'Reading this text took too long. Use a shorter part of it.',
      article,
    }
  }
  if (isOutOfMemory(outcome.error)) {
    return {
      ok: false,
      problem: 'too-large',
      message: 'This text needs too much memory. Use a shorter part of it.',
      article,
    }
  }
  throw outcome.error
}

/** Milliseconds that a source of this many bytes may take. A file is mostly pictures, and never holds more text than a text may. */
export function timeoutFor(bytes: number): number {
  return (
    BASE_TIMEOUT_MS +
    Math.round(Math.max(0, Math.min(bytes, DEFAULT_IMPORT_LIMITS.maxBytes) - LONG_BYTES) * MS_PER_LONG_BYTE)
  )
}

function isOutOfMemory(error: Error): boolean {
  return 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
}

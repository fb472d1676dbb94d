import type { PublicError } from '@/lib/server/http/error-mapping'
import type { ImportOutcome, ImportStage } from './import-text'

/** What the import route says while it works, one JSON line each; the last one is the outcome or the error. */
export type ImportLine = { stage: ImportStage } | { outcome: ImportOutcome } | { error: PublicError }

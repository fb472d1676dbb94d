import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import type { ExtractionProblem } from '@/lib/domain/engine/types'
import { authorise } from '@/lib/server/auth/authorise'
import { extractArticle } from '@/lib/server/extract/extract-article'
import { createArticle } from './create-article'
import { makeEmptyExtraction } from './empty-extraction'
import { findSameText } from './find-same-text'

export type ImportInput = {
  text: string
  /** A file, read instead of the text; null for a paste. */
  file: Uint8Array | null
  /** Only its ending matters; null for a paste. */
  fileName: string | null
  title: string | null
  byline: string | null
  /** YYYY-MM-DD */
  publishedOn: string | null
  sourceUrl: string | null
  /** The teacher knows that the same text is there already, and wants another. */
  isSecondCopyWanted: boolean
  /** The teacher knows that no fact was found, and wants to keep it all the same. */
  isWantedWithoutFacts: boolean
}

export type ImportOutcome =
  | { kind: 'created'; id: string; facts: number; keptBlocks: number; droppedBlocks: number }
  | { kind: 'duplicate'; id: string; title: string; isArchived: boolean }
  | { kind: 'problem'; problem: ExtractionProblem; canKeep: boolean }

export type ImportStage = 'reading' | 'saving'

/**
 * Reads a pasted text or a file in the worker and keeps it as an article. What a teacher can act on comes back as an outcome and
 * nothing is stored; the page still has the text.
 */
export async function importText(actor: Actor, input: ImportInput, onStage: (stage: ImportStage) => void): Promise<ImportOutcome> {
  authorise(actor, 'article.create', { schoolId: actor.schoolId })
  onStage('reading')
  const result = await extractArticle({ bytes: input.file ?? new TextEncoder().encode(input.text), fileName: input.fileName })
  if (!result.ok && !(result.problem === 'no-facts' && result.article && input.isWantedWithoutFacts)) {
    return { kind: 'problem', problem: result.problem, canKeep: result.problem === 'no-facts' && result.article !== null }
  }
  const extraction = result.ok ? result.extraction : result.article && makeEmptyExtraction(result.article)
  if (!extraction) return { kind: 'problem', problem: 'unreadable', canKeep: false }

  const same = input.isSecondCopyWanted ? null : await findSameText(actor, extraction.article.sha256)
  if (same) return { kind: 'duplicate', ...same }

  onStage('saving')
  const { id } = await createArticle(actor, {
    extraction,
    title: input.title,
    byline: input.byline,
    publishedAt: input.publishedOn ? new Date(`${input.publishedOn}T00:00:00Z`) : null,
    sourceUrl: input.sourceUrl,
  })
  const { blocks } = extraction.article
  const keptBlocks = blocks.filter((block) => block.kept).length
  return { kind: 'created', id, facts: extraction.facts.length, keptBlocks, droppedBlocks: blocks.length - keptBlocks }
}

import type { ImportProblem } from '@/lib/domain/import/importer'
import type { ImportedArticle, Sentence } from '@/lib/domain/article/article'
import type { Fact } from '@/lib/domain/facts/fact'

/** An item as the engine proposes it. `content` is what the registry's schema for `type` accepts. */
export type GeneratedItem = {
  /** Stable: made from the engine's major version, the text's hash, the answer's span, the type and the kind. */
  id: string
  type: string
  factIds: string[]
  content: unknown
  /** Higher is better; items come ranked. */
  score: number
  /** Codes of soft flaws; an item with a hard flaw is not in the list. */
  flaws: string[]
}

export type Extraction = {
  /** e.g. "footnote-engine 1.0.0" */
  engine: string
  article: ImportedArticle & { sha256: string }
  sentences: Sentence[]
  facts: Fact[]
  /** Graded items, best first. */
  items: GeneratedItem[]
  /** Flashcards ('flashcard', 'flashcard-cloze'), best first. */
  cards: GeneratedItem[]
}

/** What an engine can't work with, as a user can act on it. */
export type ExtractionProblem = ImportProblem | 'no-facts' | 'too-slow'

/** What an extraction comes to: a result, never an exception. The article is there when it could be read at all. */
export type ExtractionResult =
  | { ok: true; extraction: Extraction }
  | {
      ok: false
      problem: ExtractionProblem
      /** One sentence that a teacher can act on. */ message: string
      article: ImportedArticle | null
    }

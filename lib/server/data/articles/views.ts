import type { Block, ClaimStatus, Holder } from '@/lib/domain/article/article'
import type { Quote, Span } from '@/lib/domain/article/span'
import type { Flaw } from '@/lib/domain/items/item-type'
import type { FactKind, FactWarning } from '@/lib/domain/facts/fact'

// What the teacher's pages receive. Types only: components import them without touching the server.

export type Review = 'PROPOSED' | 'ACCEPTED' | 'REJECTED'

/** One line of the library. Times are UTC milliseconds. */
export type ArticleListItem = {
  id: string
  title: string
  byline: string | null
  wordCount: number
  acceptedFacts: number
  openFacts: number
  acceptedItems: number
  isArchived: boolean
  updatedAt: number
}

/** An item in the words a teacher reads. `content` is what its type's schema accepts, for the editor. */
export type DeskItem = {
  id: string
  factIds: string[]
  type: string
  isCard: boolean
  origin: 'GENERATED' | 'TEACHER'
  review: Review
  score: number
  version: number
  content: unknown
  summary: ItemSummary
  flaws: Flaw[]
}

export type ItemSummary = {
  stem: string
  /** The right answer in words; for true/false 'true' or 'false'. */
  key: string
  /** All options in the order written; null where nothing is chosen from. */
  options: { text: string; isKey: boolean }[] | null
  /** The other answers that count. */
  accepted: string[]
  /** True/false: what would make a false statement true. */
  correction: string | null
  /** What a list or a matching is made of, each in words; empty where one thing is asked for. */
  parts: string[]
  /** How many of the parts are enough; null is all of them. */
  wanted: number | null
}

export type DeskFact = Quote & {
  id: string
  kind: FactKind
  status: ClaimStatus
  holder: Holder | null
  hedge: string | null
  /** The words within the quote that its questions ask for, when the fact has them. */
  value: Span | null
  salience: number
  warnings: FactWarning[]
  review: Review
  /** Made by hand from a selection. */
  isOwn: boolean
  items: DeskItem[]
}

/** A sentence that is read, and makes no fact item. */
export type AsideSentence = Span & { status: ClaimStatus; holder: Holder | null }

export type ArticleDetails = {
  id: string
  title: string
  byline: string | null
  /** YYYY-MM-DD */
  publishedOn: string | null
  sourceUrl: string | null
  contentNote: string | null
  language: string
  wordCount: number
  isArchived: boolean
  previousId: string | null
  nextId: string | null
  /** Words like "Thursday" that need the publication date, when it is not known. */
  deicticWords: string[]
  /** Sensitive matters that the words point to, while the teacher has not decided about a note. */
  suggestedTopics: string[]
}

export type DeskView = {
  article: ArticleDetails
  text: string
  blocks: Block[]
  /** In the order of the text. */
  facts: DeskFact[]
  aside: AsideSentence[]
}

/** What puts a change back. Sent back as it came, checked like any other request. */
export type Inverse =
  | { kind: 'reviews'; facts: { id: string; review: Review; retired: boolean }[]; items: { id: string; review: Review; retired: boolean }[] }
  | { kind: 'version'; itemId: string; version: number }
  | { kind: 'blocks'; blocks: { start: number; kept: boolean; reason: Block['reason']; doubt: Block['doubt'] }[] }

/** The answer to a change on the desk. */
export type DeskChange = {
  /** The facts it touched, as they are now; `null` in `desk` means nothing else moved. */
  facts: DeskFact[]
  /** Facts that left the desk. */
  removedFactIds: string[]
  /** The whole desk, when blocks changed. */
  desk: DeskView | null
  inverse: Inverse
  savedAt: number
}

/** An accepted item with the version that stands now; for the quiz builder and for practice. */
export type AcceptedItem = {
  id: string
  versionId: string
  versionNumber: number
  type: string
  origin: 'GENERATED' | 'TEACHER'
  content: unknown
  stem: string
  key: string
  score: number
  factIds: string[]
  /** The first fact's place and words in the article. */
  start: number | null
  quote: string | null
}

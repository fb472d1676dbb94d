import type { CheckedItem } from '@/lib/domain/quizzes/check-quiz'

// What the teacher's quiz pages receive. Types only: components import them without touching the server.

/** An item in the builder, with its key: for the teacher alone. */
export type BuilderItem = CheckedItem & { type: string; /** See `ItemSummary`. */ parts: string[]; wanted: number | null }

export type ChosenItem = BuilderItem & { points: number }

/** Accepted items that test the same fact, in the article's order. */
export type CandidateGroup = { factId: string | null; /** The fact's words. */ quote: string | null; items: BuilderItem[] }

export type VersionLine = {
  id: string
  number: number
  publishedAt: number
  items: number
  points: number
  assignments: { id: string; title: string; className: string }[]
}

/** Times are UTC milliseconds. */
export type QuizBuilderView = {
  id: string
  title: string
  instructions: string
  /** Sent back with each save; see `saveQuiz`. */
  rev: number
  isArchived: boolean
  chosen: ChosenItem[]
  /** The article whose items can be chosen, and the other articles there are. */
  source: { articleId: string; title: string; groups: CandidateGroup[] } | null
  articles: { id: string; title: string }[]
  /** Differs from the latest published version, or nothing is published yet. */
  hasChanges: boolean
  /** Latest first. */
  versions: VersionLine[]
}

import type { FeedbackState } from '@/lib/domain/attempts/feedback'

/** Words of the article with what stands around them in the same sentence. */
export type SourceView = { before: string; marked: string; after: string }

export type AppealView = { state: 'OPEN' | 'ACCEPTED' | 'DECLINED'; reason: string | null; decision: string | null }

/** One pair or place of an item that is answered in parts; without a label one thing of a list. */
export type ResultPart = { label: string | null; given: string | null; key: string; isRight: boolean; source: SourceView | null }

export type ResultItem = {
  /** As the student saw it, from 1. */
  number: number
  position: number
  type: string
  stem: string
  points: number
  score: number
  verdict: 'CORRECT' | 'PARTIAL' | 'INCORRECT' | 'UNANSWERED'
  answer: string | null
  key: string
  alsoAccepted: string[]
  /** The item's own explanation. */
  feedback: string | null
  /** What the wrong answer really is. */
  aboutAnswer: { text: string; source: SourceView | null } | null
  /** Pairs or places, each with its own source; null where the answer is one. */
  parts: ResultPart[] | null
  source: SourceView | null
  /** The article that the source stands in, for "read it in the article"; null when there is none. */
  articleId: string | null
  /** When the first of its facts comes up in practice, UTC milliseconds; null when it does not. */
  nextDue: number | null
  appeal: AppealView | null
  canAppeal: boolean
}

/** A finished attempt for the student or a teacher of the class. Without permission it holds neither score nor items. */
export type ResultView = {
  attemptId: string
  assignmentId: string
  title: string
  className: string
  /** For teachers; null for the student. */
  studentName: string | null
  number: number
  startedAt: number
  closedAt: number
  closedBy: 'STUDENT' | 'DEADLINE' | 'TEACHER'
  feedback: FeedbackState
  answered: number
  itemCount: number
  score: { score: number; maxScore: number; earned: number } | null
  items: ResultItem[]
  articleId: string | null
}

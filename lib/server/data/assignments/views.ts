import type { AssignmentPolicy, AssignmentWindow } from '@/lib/domain/attempts/policy'
import type { HeatParagraph } from '@/lib/domain/statistics/heat-map'

// What the teacher's assignment pages receive. Types only. Times are UTC milliseconds.

export type Verdict = 'CORRECT' | 'PARTIAL' | 'INCORRECT' | 'UNANSWERED'

export type AssignmentHead = {
  id: string
  title: string
  kind: 'QUIZ' | 'PRACTICE'
  classId: string
  className: string
  window: AssignmentWindow
  policy: AssignmentPolicy
  isArchived: boolean
  /** May put it away: made it, or leads the class. */
  canRemove: boolean
  quiz: { quizId: string; version: number } | null
  /** Of a practice: the article of the deck. */
  deckArticleId: string | null
}

export type StudentState = 'not-started' | 'in-progress' | 'finished'

export type StudentResult = {
  studentId: string
  name: string
  username: string
  section: string | null
  /** Is no longer in the class; the results stay. */
  hasLeft: boolean
  state: StudentState
  /** Answers given in the running attempt, or in the one that counts. */
  answered: number
  /** The attempt that counts; null until one is graded. */
  counting: { attemptId: string; score: number; maxScore: number; startedAt: number; closedAt: number | null; daysLate: number } | null
  attempts: { id: string; number: number; state: 'OPEN' | 'CLOSED' | 'GRADED'; score: number | null }[]
  /** By position, of the attempt that counts. */
  verdicts: Partial<Record<number, Verdict>>
  points: Partial<Record<number, number>>
}

export type ItemResult = {
  position: number
  /** As the teacher counts them, from 1. */
  number: number
  type: string
  stem: string
  key: string
  points: number
  answered: number
  right: number
  unanswered: number
  facility: number | null
  discrimination: number | null
  commonWrong: { text: string; count: number; /** What the article says about that answer. */ source: string | null } | null
}

export type FactRow = {
  factId: string
  quote: string
  articleId: string
  /** Questions that test it. */
  numbers: number[]
  right: number
  answered: number
  wrongShare: number | null
  discrimination: number | null
}

export type HeatArticle = { articleId: string; title: string; paragraphs: HeatParagraph[] }

export type OpenAppeal = { attemptId: string; studentName: string; number: number; answer: string | null; reason: string | null }

export type AssignmentResults = {
  head: AssignmentHead
  students: StudentResult[]
  items: ItemResult[]
  /** Least known first. */
  facts: FactRow[]
  articles: HeatArticle[]
  appeals: OpenAppeal[]
  finished: number
  inProgress: number
  /** In the class now. */
  enrolled: number
  meanShare: number | null
}

import type { Answer } from '@/lib/domain/items/field'
import type { StudentItem } from '@/lib/domain/items/student-item'

/** What the student gave, as it is stored. Times are UTC milliseconds. */
export type StudentAnswer = {
  position: number
  answer: Answer | null
  rev: number
  isFlagged: boolean
  savedAt: number
}

/** Everything that the quiz page needs of an open attempt, and nothing that could hold a key. */
export type StudentQuiz = {
  attemptId: string
  title: string
  className: string
  instructions: string | null
  /** In the order of this attempt. */
  items: StudentItem[]
  answers: StudentAnswer[]
  canGoBack: boolean
  /** UTC milliseconds; null without a limit. */
  deadlineAt: number | null
  /** The server's clock when this was made: the page counts from here, not from its own clock. */
  now: number
}

export type AttemptStatus = { state: 'open'; quiz: StudentQuiz } | { state: 'done'; attemptId: string }

/** What saving one answer says. `isStored` is false when a higher rev was there already: then `answer` is that one. */
export type SaveReceipt = {
  position: number
  rev: number
  savedAt: number
  isStored: boolean
  answer: Answer | null
  isFlagged: boolean
}

/** What submitting says: the same each time it is asked. */
export type SubmitReceipt = {
  attemptId: string
  closedAt: number
  closedBy: 'STUDENT' | 'DEADLINE' | 'TEACHER'
  canSeeResult: boolean
}

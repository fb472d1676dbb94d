import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import { findStartRefusal, isOverdue, type StartRefusal } from '@/lib/domain/attempts/deadline'
import { findFeedbackState } from '@/lib/domain/attempts/feedback'
import type { AssignmentPolicy } from '@/lib/domain/attempts/policy'
import { now } from '@/lib/server/clock'
import { getDatabase } from '@/lib/server/db/client'
import { loadClosesForAll } from './closes-for-all'
import { loadQuizContent } from './quiz-content'
import { readPolicy } from './stored-json'
import { loadStudentAssignment } from './student-assignment'
import { finishOverdue } from './sweep'

/** One of the student's earlier attempts; points only where they may be seen. Times are UTC milliseconds. */
export type PastAttempt = { attemptId: string; number: number; closedAt: number | null; score: number | null; maxScore: number | null }

/** What a student should know before starting. Times are UTC milliseconds, durations seconds. */
export type QuizIntro = {
  assignmentId: string
  title: string
  className: string
  instructions: string | null
  itemCount: number
  points: number
  timeLimit: number | null
  hasExtraTime: boolean
  canGoBack: boolean
  opensAt: number | null
  dueAt: number | null
  closesAt: number | null
  late: AssignmentPolicy['late']
  /** Null for any number. */
  attemptsLeft: number | null
  feedback: AssignmentPolicy['feedback']
  /** Set while an attempt is open. */
  openAttemptId: string | null
  /** Why no new attempt may start; null when one may. */
  refusal: StartRefusal | null
  past: PastAttempt[]
  hasLargeText: boolean
}

/** The start screen of an assigned quiz, for the student. Throws `not-found` for everyone else. */
export async function loadIntro(actor: Actor, assignmentId: string): Promise<QuizIntro> {
  const db = getDatabase()
  const assignment = await loadStudentAssignment(db, actor, { assignmentId, action: 'attempt.start' })
  const { policy, window, extraTimeFactor } = assignment.effective
  const content = await loadQuizContent(db, assignment.quizVersionId)
  const attempts = await loadAttempts(actor, assignmentId)
  return {
    assignmentId,
    title: assignment.title,
    className: assignment.className,
    instructions: content.instructions,
    itemCount: content.items.length,
    points: content.items.reduce((sum, { points }) => sum + points, 0),
    timeLimit: policy.timeLimit,
    hasExtraTime: policy.timeLimit !== null && extraTimeFactor > 1,
    canGoBack: policy.backtracking,
    ...window,
    late: policy.late,
    attemptsLeft: policy.attempts === null ? null : Math.max(0, policy.attempts - attempts.used),
    feedback: policy.feedback,
    openAttemptId: attempts.openId,
    refusal: findStartRefusal({ now: now(), policy, window, used: attempts.used }),
    past: attempts.past,
    hasLargeText: assignment.hasLargeText,
  }
}

async function loadAttempts(actor: Actor, assignmentId: string) {
  const where = { assignmentId, studentId: actor.userId }
  const select = { id: true, number: true, state: true, deadlineAt: true, closedAt: true, score: true, maxScore: true, policy: true } as const
  const list = () => getDatabase().attempt.findMany({ where, orderBy: { number: 'asc' }, select })
  let attempts = await list()
  const overdue = attempts.find(({ state, deadlineAt }) => state === 'OPEN' && isOverdue(deadlineAt?.getTime() ?? null, now()))
  if (overdue) {
    await finishOverdue({ attemptId: overdue.id, deadlineAt: overdue.deadlineAt })
    attempts = await list()
  }
  const finished = attempts.filter(({ state }) => state !== 'OPEN').map((attempt) => ({ ...attempt, feedback: readPolicy(attempt.policy).feedback }))
  // Only who waits for the closing needs to know when it is.
  const closesForAll = finished.some(({ feedback }) => feedback === 'close') ? await loadClosesForAll(getDatabase(), assignmentId) : null
  const past = finished
    .map(({ id, number, state, closedAt, score, maxScore, feedback }) => {
      const { isAllowed } = findFeedbackState({ feedback, isGraded: state === 'GRADED', closesForAll, now: now() })
      return { attemptId: id, number, closedAt: closedAt?.getTime() ?? null, score: isAllowed ? score : null, maxScore: isAllowed ? maxScore : null }
    })
  return { used: attempts.length, openId: attempts.find(({ state }) => state === 'OPEN')?.id ?? null, past }
}

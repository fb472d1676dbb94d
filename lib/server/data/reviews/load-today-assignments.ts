import { findStartRefusal } from '@/lib/domain/attempts/deadline'
import { DAY } from '@/lib/domain/memory/fact-state'
import { chooseCountingAttempt } from '@/lib/domain/statistics/counting-attempt'
import { isFeedbackShown, type Assigned } from './load-assigned'

/** An assignment as a student's day shows it. Times are UTC milliseconds. */
export type TodayAssignment = {
  id: string
  kind: 'QUIZ' | 'PRACTICE'
  title: string
  className: string
  /** The deck's article. */
  articleId: string | null
  opensAt: number | null
  dueAt: number | null
  closesAt: number | null
  /**
   * `start` nothing done yet · `continue` begun · `done` handed in, or every card of the deck met · `missed` it closed
   * before anything was handed in · `upcoming` not open yet.
   */
  state: 'start' | 'continue' | 'done' | 'missed' | 'upcoming'
  /** Past its due date with work still to do. */
  isLate: boolean
  /** Answers given, or cards met. */
  progress: { done: number; total: number }
  /** The handed-in attempt that counts; the score only once the student may see it. */
  result: { attemptId: string; at: number; score: number | null; maxScore: number | null; isShown: boolean } | null
  canTryAgain: boolean
}

/** How long something that is over stays on the page. */
const RECENT = 7 * DAY

/**
 * What the student's classes assigned: first what can be worked on, soonest due first; then what comes and what is over
 * lately.
 *
 * @param metFactIds facts that the student has met; @param deckFactIds the facts of each article's deck. Together they say
 *   how far one is with an assigned deck.
 */
export function listTodayAssignments(
  assigned: readonly Assigned[],
  { now: instant, metFactIds, deckFactIds }: { now: number; metFactIds: ReadonlySet<string>; deckFactIds: ReadonlyMap<string, string[]> },
): TodayAssignment[] {
  return assigned
    .map((one) => (one.kind === 'QUIZ' ? describeQuiz(one, instant) : describeDeck(one, { instant, metFactIds, factIds: deckFactIds.get(one.articleIds[0] ?? '') ?? [] })))
    .filter((one) => isWorthShowing(one, instant))
    .sort((a, b) => RANK[a.state] - RANK[b.state] || compareTimes(a, b) || (a.id < b.id ? -1 : 1))
}

const RANK = { continue: 0, start: 0, upcoming: 1, missed: 2, done: 2 }

function compareTimes(a: TodayAssignment, b: TodayAssignment): number {
  return (a.dueAt ?? Infinity) === (b.dueAt ?? Infinity) ? 0 : (a.dueAt ?? Infinity) - (b.dueAt ?? Infinity)
}

function describeQuiz(one: Assigned, instant: number): TodayAssignment {
  const { window, policy, attempts } = one
  const open = attempts.find((attempt) => attempt.state === 'OPEN')
  const finished = attempts.filter((attempt) => attempt.state !== 'OPEN')
  const counting = chooseCountingAttempt(finished, policy.counts) ?? finished.at(-1)
  const refusal = findStartRefusal({ now: instant, policy, window, used: attempts.length })
  const isShown = isFeedbackShown(one, instant)
  const state = open ? 'continue' : counting ? 'done' : refusal === 'not-open-yet' ? 'upcoming' : refusal === null ? 'start' : 'missed'
  return {
    ...describe(one),
    articleId: null,
    state,
    isLate: isOverdue(one, instant) && (state === 'start' || state === 'continue'),
    progress: { done: open?.answered ?? 0, total: one.itemCount },
    result: counting
      ? {
          attemptId: counting.id,
          at: counting.closedAt ?? instant,
          score: isShown ? counting.score : null,
          maxScore: isShown ? counting.maxScore : null,
          isShown,
        }
      : null,
    canTryAgain: state === 'done' && refusal === null,
  }
}

function describeDeck(one: Assigned, { instant, metFactIds, factIds }: { instant: number; metFactIds: ReadonlySet<string>; factIds: string[] }): TodayAssignment {
  const done = factIds.filter((factId) => metFactIds.has(factId)).length
  const { opensAt } = one.window
  const isDone = factIds.length > 0 && done === factIds.length
  const state = opensAt !== null && instant < opensAt ? 'upcoming' : isDone ? 'done' : done > 0 ? 'continue' : 'start'
  return {
    ...describe(one),
    articleId: one.articleIds[0] ?? null,
    state,
    isLate: isOverdue(one, instant) && (state === 'start' || state === 'continue'),
    progress: { done, total: factIds.length },
    result: null,
    canTryAgain: false,
  }
}

function describe({ id, kind, title, className, window }: Assigned): Pick<TodayAssignment, 'id' | 'kind' | 'title' | 'className' | 'opensAt' | 'dueAt' | 'closesAt'> {
  return { id, kind, title, className, ...window }
}

function isOverdue({ window }: Assigned, instant: number): boolean {
  return window.dueAt !== null && instant > window.dueAt
}

/** What is over leaves the page after a while; what can still be done never does. */
function isWorthShowing(one: TodayAssignment, instant: number): boolean {
  if (one.state === 'start' || one.state === 'continue') return one.kind === 'QUIZ' || one.progress.total > 0
  if (one.state === 'upcoming') return (one.opensAt ?? 0) - instant < RECENT
  const overSince = one.result?.at ?? one.closesAt ?? one.dueAt ?? 0
  return instant - overSince < RECENT
}

import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import { DAY } from '@/lib/domain/memory/fact-state'
import { getDatabase } from '@/lib/server/db/client'
import { listPracticableFacts, type Practicable } from './list-practicable-facts'
import { loadFactStates, queueFor } from './load-due-queue'
import { listTodayAssignments, type TodayAssignment } from './load-today-assignments'
import { loadPracticeDays, type PracticeDay } from './practice-days'
import { countNewLeft, loadStudyDay } from './study-day'

/** A teacher's answer to "count mine". */
export type AppealAnswer = { attemptId: string; position: number; title: string; isAccepted: boolean; at: number }

export type TodayView = {
  /** The moment that all of this is true for, UTC milliseconds. */
  now: number
  timeZone: string
  assignments: TodayAssignment[]
  /** Cards to ask now, over all articles. */
  due: { total: number; new: number; minutes: number; heldBack: number }
  /** When the next card comes, if none is due; UTC milliseconds. */
  nextDueAt: number | null
  /** The student may practise something at all. */
  hasCards: boolean
  /** The student is in a class. */
  isInClass: boolean
  appeals: AppealAnswer[]
  days: PracticeDay[]
}

/** What a card takes, with its turning over; a guess that errs on the long side. */
const SECONDS_PER_CARD = 20

/** The student's day: assignments, cards, and what came back lately. */
export async function loadToday(actor: Actor): Promise<TodayView> {
  const [practicable, day] = await Promise.all([listPracticableFacts(actor), loadStudyDay(actor)])
  const [states, newLeft, days, appeals, met, classes] = await Promise.all([
    loadFactStates(actor.userId, practicable),
    countNewLeft(actor.userId, day),
    loadPracticeDays(actor.userId, day),
    loadAppealAnswers(actor, day.now - 7 * DAY),
    listRatedFacts(actor),
    getDatabase().enrollment.count({ where: { studentId: actor.userId, leftAt: null, class: { archivedAt: null, schoolId: actor.schoolId } } }),
  ])
  const queue = queueFor(practicable, { states, day, newLeft })
  const later = [...states.values()].map((state) => state.dueAt)
  return {
    now: day.now,
    timeZone: day.timeZone,
    assignments: listTodayAssignments(practicable.assigned, {
      now: day.now,
      metFactIds: met,
      deckFactIds: groupFacts(practicable),
    }),
    due: {
      total: queue.entries.length,
      new: queue.counts.new,
      minutes: Math.max(1, Math.round((queue.entries.length * SECONDS_PER_CARD) / 60)),
      heldBack: practicable.held.length,
    },
    nextDueAt: later.length > 0 ? Math.min(...later) : null,
    hasCards: practicable.facts.length > 0,
    isInClass: classes > 0,
    appeals,
    days,
  }
}

/** Facts whose cards the student has rated: what counts for an assigned deck. A quiz answer alone does not. */
async function listRatedFacts(actor: Actor): Promise<Set<string>> {
  const rows = await getDatabase().evidence.groupBy({ by: ['factId'], where: { studentId: actor.userId, source: { not: 'ASSIGNMENT' }, undoesId: null } })
  return new Set(rows.map((row) => row.factId))
}

// Held ones count too: a deck does not shrink, or seem done, while a quiz is open.
function groupFacts({ facts, held }: Practicable): Map<string, string[]> {
  const groups = new Map<string, string[]>()
  for (const { articleId, factId } of [...facts, ...held]) groups.set(articleId, [...(groups.get(articleId) ?? []), factId])
  return groups
}

async function loadAppealAnswers(actor: Actor, since: number): Promise<AppealAnswer[]> {
  const rows = await getDatabase().appeal.findMany({
    where: { state: { not: 'OPEN' }, decidedAt: { gte: new Date(since) }, attempt: { studentId: actor.userId } },
    orderBy: { decidedAt: 'desc' },
    select: { attemptId: true, position: true, state: true, decidedAt: true, attempt: { select: { assignment: { select: { title: true } } } } },
  })
  return rows.map(({ attemptId, position, state, decidedAt, attempt }) => ({
    attemptId,
    position,
    title: attempt.assignment.title,
    isAccepted: state === 'ACCEPTED',
    at: decidedAt?.getTime() ?? since,
  }))
}

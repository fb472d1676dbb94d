import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import { buildDueQueue, type DueQueue } from '@/lib/domain/memory/due-queue'
import type { FactState } from '@/lib/domain/memory/fact-state'
import { getDatabase } from '@/lib/server/db/client'
import { notFound } from '@/lib/server/errors'
import { loadCardViews, type CardView } from './card-views'
import { FACT_STATE_SELECT, toFactState } from './fact-state-row'
import { listPracticableFacts, type Practicable } from './list-practicable-facts'
import { countNewLeft, loadStudyDay, type StudyDay } from './study-day'

/** What a sitting is about: one article or all, and how many new facts beyond the day's number the student asked for. */
export type QueueScope = { articleId?: string | undefined; more?: number | undefined }

export type DueQueueView = {
  cards: CardView[]
  /** All that is due in this scope; `cards` is the first batch of it. */
  total: number
  newLater: number
  /** Cards that wait until a quiz is over. */
  heldBack: number
  articleTitle: string | null
  /** When the next card of this scope comes, UTC milliseconds; null when none is planned. */
  nextDueAt: number | null
  timeZone: string
}

/** As many as one load works with offline. */
const BATCH = 40

/** The cards to ask now, in order. A scope that the student may not practise does not exist. */
export async function loadDueQueue(actor: Actor, { articleId, more = 0 }: QueueScope = {}): Promise<DueQueueView> {
  const [practicable, day] = await Promise.all([listPracticableFacts(actor), loadStudyDay(actor)])
  const article = practicable.articles.find((one) => one.articleId === articleId)
  if (articleId !== undefined && !article) throw notFound()
  const states = await loadFactStates(actor.userId, practicable)
  const newLeft = (await countNewLeft(actor.userId, day)) + more
  const queue = queueFor(practicable, { states, day, newLeft, articleId })
  const inScope = (one: { articleId: string }) => articleId === undefined || one.articleId === articleId
  const later = practicable.facts.filter(inScope).flatMap(({ factId }) => states.get(factId)?.dueAt ?? [])
  return {
    cards: await loadCardViews(queue.entries.slice(0, BATCH), practicable, day.now),
    total: queue.entries.length,
    newLater: queue.newLater,
    heldBack: practicable.held.filter(inScope).length,
    articleTitle: article?.title ?? null,
    nextDueAt: later.length > 0 ? Math.min(...later) : null,
    timeZone: day.timeZone,
  }
}

export function queueFor(
  practicable: Practicable,
  { states, day, newLeft, articleId }: { states: ReadonlyMap<string, FactState>; day: StudyDay; newLeft: number; articleId?: string | undefined },
): DueQueue {
  const candidates = practicable.facts
    .filter((fact) => articleId === undefined || fact.articleId === articleId)
    .map((fact) => ({ factId: fact.factId, articleId: fact.articleId, position: fact.start, state: states.get(fact.factId) ?? null }))
  return buildDueQueue({ candidates, now: day.now, dayEnd: day.end, newLeft })
}

/** Where the student stands with the practicable facts; those that are held back are not looked at. */
export async function loadFactStates(studentId: string, { facts }: Pick<Practicable, 'facts'>): Promise<Map<string, FactState>> {
  const factIds = new Set(facts.map((fact) => fact.factId))
  const rows = await getDatabase().factState.findMany({ where: { studentId }, select: FACT_STATE_SELECT })
  return new Map(rows.filter((row) => factIds.has(row.factId)).map((row) => [row.factId, toFactState(row)]))
}

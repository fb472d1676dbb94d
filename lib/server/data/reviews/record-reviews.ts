import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import type { Rating } from '@/lib/domain/memory/evidence'
import { now } from '@/lib/server/clock'
import { getDatabase, type Prisma, type Transaction } from '@/lib/server/db/client'
import { newId } from '@/lib/server/ids'
import { describeSchedule, type CardSchedule } from './card-schedule'
import { storedKey } from './client-key'
import { FACT_STATE_SELECT, toFactState, type FactEvidence } from './fact-state-row'
import { listPracticableFacts } from './list-practicable-facts'
import { refreshFactStates } from './refresh-fact-states'
import { retryOnConflict } from './retry-on-conflict'

/** One card rated by the student. `at` is by the server's clock (`toServerTime`). */
export type Review = {
  clientKey: string
  factId: string
  itemVersionId: string
  rating: Rating
  /** From showing the front to the rating, as the device measured it. */
  latencyMs: number | null
  at: number
}

export type ReviewResult = {
  clientKey: string
  /** `repeated`: already held, nothing added. `refused`: not a card of this student's; keep no copy. */
  status: 'recorded' | 'repeated' | 'refused'
}

export type ReviewOutcome = { results: ReviewResult[]; schedules: CardSchedule[] }

const MAX_LATENCY = 10 * 60_000

/**
 * Records a batch of rated cards, as one device sends it: all that are new in one transaction, each once however often it
 * is sent. A fact that is held back by now (a quiz was started meanwhile) is still recorded: that reveals nothing.
 * No audit row: the evidence is itself an append-only trace of who did what when.
 */
export async function recordReviews(actor: Actor, reviews: readonly Review[]): Promise<ReviewOutcome> {
  const studentId = actor.userId
  const { facts, held } = await listPracticableFacts(actor)
  const cards = new Map([...facts, ...held].map((fact) => [fact.factId, new Set(fact.cardIds)]))
  const versions = await getDatabase().itemVersion.findMany({
    where: { id: { in: reviews.map((review) => review.itemVersionId) } },
    select: { id: true, itemId: true },
  })
  const itemOf = new Map(versions.map((version) => [version.id, version.itemId]))
  const isAllowed = ({ factId, itemVersionId }: Review) => cards.get(factId)?.has(itemOf.get(itemVersionId) ?? '') ?? false

  const allowed = reviews.filter(isAllowed)
  const recorded = await retryOnConflict(() => getDatabase().$transaction((tx) => appendReviews(tx, { studentId, reviews: allowed })))
  const status = (review: Review) => (recorded.has(review.clientKey) ? 'recorded' : isAllowed(review) ? 'repeated' : 'refused')
  return {
    results: reviews.map((review) => ({ clientKey: review.clientKey, status: status(review) })),
    schedules: await loadSchedules(studentId, [...new Set(allowed.map((review) => review.factId))]),
  }
}

/** Writes what is not there yet; gives the client keys of the rows it wrote. */
async function appendReviews(tx: Transaction, { studentId, reviews }: { studentId: string; reviews: readonly Review[] }): Promise<Set<string>> {
  const keys = reviews.map((review) => storedKey(studentId, review.clientKey))
  const known = await tx.evidence.findMany({ where: { clientKey: { in: keys } }, select: { clientKey: true } })
  const taken = new Set(known.map((row) => row.clientKey))
  const recorded = new Set<string>()
  const added: FactEvidence[] = []
  const data: Prisma.EvidenceCreateManyInput[] = []
  for (const { clientKey, factId, itemVersionId, rating, latencyMs, at } of reviews) {
    const key = storedKey(studentId, clientKey)
    if (taken.has(key)) continue
    taken.add(key)
    recorded.add(clientKey)
    const row: FactEvidence = { id: newId(), factId, source: 'CARD', rating, isCorrect: null, at, clientKey: key, undoesId: null }
    added.push(row)
    data.push({ ...row, at: new Date(at), studentId, itemVersionId, latencyMs: latencyMs === null ? null : Math.min(Math.max(0, Math.round(latencyMs)), MAX_LATENCY) })
  }
  if (data.length > 0) {
    await tx.evidence.createMany({ data })
    await refreshFactStates(tx, { studentId, added })
  }
  return recorded
}

/** When each of these facts comes back. */
export async function loadSchedules(studentId: string, factIds: string[]): Promise<CardSchedule[]> {
  const rows = await getDatabase().factState.findMany({ where: { studentId, factId: { in: factIds } }, select: FACT_STATE_SELECT })
  const states = new Map(rows.map((row) => [row.factId, toFactState(row)]))
  return factIds.map((factId) => describeSchedule(factId, states.get(factId) ?? null, now()))
}

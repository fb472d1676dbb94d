import { applyEvidence, rebuild } from '@/lib/domain/memory/apply-evidence'
import { buildDueQueue } from '@/lib/domain/memory/due-queue'
import type { Evidence, Rating } from '@/lib/domain/memory/evidence'
import type { FactState } from '@/lib/domain/memory/fact-state'
import { getRetrievability } from '@/lib/domain/memory/scheduler'
import type { Random } from '@/lib/domain/attempts/random'
import type { SeedArticle } from './articles'
import type { SeedContext } from './context'
import type { Student } from './people'
import type { SeedRows } from './rows'

/** One student's memory while the term is replayed, evidence by evidence, through the real scheduler. */
export type Memory = { student: Student; states: Map<string, FactState>; evidence: Map<string, Evidence[]> }

export function makeMemory(student: Student): Memory {
  return { student, states: new Map(), evidence: new Map() }
}

type Shown = Pick<Evidence, 'source' | 'rating' | 'isCorrect' | 'at' | 'clientKey'> & {
  factId: string
  itemVersionId: string
  attemptId?: string
  latencyMs?: number
}

/** Writes the row and moves the state. */
export function addEvidence(
  rows: SeedRows,
  { id }: SeedContext,
  { memory, shown }: { memory: Memory; shown: Shown },
): void {
  const { factId, at, source, rating, isCorrect, clientKey } = shown
  const evidence: Evidence = {
    id: id('evidence', clientKey),
    source,
    rating,
    isCorrect,
    at,
    clientKey,
    undoesId: null,
  }
  const state = applyEvidence(memory.states.get(factId) ?? null, evidence)
  if (state) memory.states.set(factId, state)
  memory.evidence.set(factId, [...(memory.evidence.get(factId) ?? []), evidence])
  rows.evidence.push({
    ...evidence,
    at: new Date(at),
    studentId: memory.student.id,
    factId,
    itemVersionId: shown.itemVersionId,
    attemptId: shown.attemptId ?? null,
    latencyMs: shown.latencyMs ?? null,
  })
}

/** The states that the whole evidence gives: a quiz may have been handed in while the cards were on the table. */
export function addFactStates(rows: SeedRows, { student, evidence }: Memory): void {
  for (const [factId, shown] of evidence) {
    const state = rebuild(shown)
    if (state === null) continue
    const { dueAt, lastReviewAt, ...rest } = state
    rows.factState.push({
      studentId: student.id,
      factId,
      ...rest,
      due: new Date(dueAt),
      lastReviewAt: new Date(lastReviewAt),
    })
  }
}

const NEW_PER_SITTING = 6
const CARDS_PER_SITTING = 16

/** One evening with the cards of these decks, asked in the order in which the real queue asks them. */
export function practise(
  rows: SeedRows,
  context: SeedContext,
  {
    memory,
    decks,
    at,
    random,
  }: { memory: Memory; decks: readonly SeedArticle[]; at: number; random: Random },
): void {
  const { student, states } = memory
  const cards = decks.flatMap((deck) =>
    deck.items
      .filter((item) => item.isAccepted && item.type.startsWith('flashcard'))
      .flatMap((item) =>
        item.factIds.slice(0, 1).map((factId) => ({
          factId,
          articleId: deck.id,
          position: item.start ?? 0,
          versionId: item.versionId,
        })),
      ),
  )
  const byFact = new Map(cards.map((card) => [card.factId, card]))
  let now = at
  let newLeft = NEW_PER_SITTING
  for (let asked = 0; asked < CARDS_PER_SITTING; asked += 1) {
    const candidates = [...byFact.values()].map(({ factId, articleId, position }) => ({
      factId,
      articleId,
      position,
      state: states.get(factId) ?? null,
    }))
    const [entry] = buildDueQueue({ candidates, now, dayEnd: now + 4 * 3_600_000, newLeft }).entries
    if (!entry) break
    if (entry.kind === 'new') newLeft -= 1
    const recall =
      entry.state === null
        ? 0.4 + 0.1 * student.ability
        : getRetrievability(entry.state, now) - 0.06 + 0.04 * student.ability
    const latencyMs = Math.round(4_000 + random() * 16_000)
    now += latencyMs + 2_000
    addEvidence(rows, context, {
      memory,
      shown: {
        source: 'CARD',
        rating: drawRating(random() < recall, random),
        isCorrect: null,
        at: now,
        clientKey: `card:${student.id}:${context.id('card', student.id, entry.factId, now)}`,
        factId: entry.factId,
        itemVersionId: byFact.get(entry.factId)?.versionId ?? '',
        latencyMs,
      },
    })
  }
}

function drawRating(isRecalled: boolean, random: Random): Rating {
  if (!isRecalled) return 1
  const chance = random()
  return chance < 0.12 ? 2 : chance < 0.88 ? 3 : 4
}

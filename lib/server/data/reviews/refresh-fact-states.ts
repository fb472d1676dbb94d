import { applyEvidence, canApplyOnTop, rebuild } from '@/lib/domain/memory/apply-evidence'
import { compareEvidence } from '@/lib/domain/memory/evidence'
import type { FactState } from '@/lib/domain/memory/fact-state'
import { PARAMETERS_VERSION } from '@/lib/domain/memory/scheduler'
import type { Transaction } from '@/lib/server/db/client'
import { EVIDENCE_SELECT, FACT_STATE_SELECT, toEvidence, toFactState, toFactStateData, type FactEvidence } from './fact-state-row'

/**
 * Brings the student's fact states up to date with evidence rows that this transaction has just written. Later evidence is
 * applied on top; an undo, a late arrival from an offline device or a state of older parameters is rebuilt from all of the
 * fact's evidence. Returns the new states by fact; null where nothing stands any more.
 */
export async function refreshFactStates(
  tx: Transaction,
  { studentId, added }: { studentId: string; added: readonly FactEvidence[] },
): Promise<Map<string, FactState | null>> {
  const byFact = groupByFact(added)
  const factIds = [...byFact.keys()]
  const rows = await tx.factState.findMany({ where: { studentId, factId: { in: factIds } }, select: FACT_STATE_SELECT })
  const before = new Map(rows.map((row) => [row.factId, toFactState(row)]))

  const after = new Map<string, FactState | null>()
  for (const [factId, fresh] of byFact) {
    const state = before.get(factId) ?? null
    const next = canApplyAll(state, fresh)
      ? fresh.toSorted(compareEvidence).reduce<FactState | null>(applyEvidence, state)
      : await rebuildFromRows(tx, { studentId, factId })
    after.set(factId, await saveFactState(tx, { studentId, factId, before: state, next }))
  }
  return after
}

function groupByFact(rows: readonly FactEvidence[]): Map<string, FactEvidence[]> {
  const groups = new Map<string, FactEvidence[]>()
  for (const row of rows) groups.set(row.factId, [...(groups.get(row.factId) ?? []), row])
  return groups
}

function canApplyAll(state: FactState | null, fresh: readonly FactEvidence[]): boolean {
  const isCurrent = state === null || state.parametersVersion === PARAMETERS_VERSION
  return isCurrent && fresh.every((row) => row.undoesId === null && canApplyOnTop(state, row.at))
}

/** The state that all standing evidence of one fact gives. */
async function rebuildFromRows(tx: Transaction, { studentId, factId }: { studentId: string; factId: string }): Promise<FactState | null> {
  const rows = await tx.evidence.findMany({ where: { studentId, factId }, select: EVIDENCE_SELECT })
  return rebuild(rows.map(toEvidence))
}

type Save = { studentId: string; factId: string; before: FactState | null; next: FactState | null }

async function saveFactState(tx: Transaction, { studentId, factId, before, next }: Save): Promise<FactState | null> {
  if (next === null) {
    await tx.factState.deleteMany({ where: { studentId, factId } })
    return null
  }
  const key = { studentId, factId }
  if (before === null) {
    const data = toFactStateData(next)
    await tx.factState.upsert({ where: { studentId_factId: key }, create: { ...key, ...data }, update: data, select: { factId: true } })
    return next
  }
  const { count } = await tx.factState.updateMany({
    where: { ...key, reps: before.reps, lastReviewAt: new Date(before.lastReviewAt) },
    data: toFactStateData(next),
  })
  if (count === 1) return next
  // Another device was faster (PostgreSQL runs transactions side by side): what both wrote is in the evidence.
  const rebuilt = await rebuildFromRows(tx, key)
  if (rebuilt !== null) await tx.factState.updateMany({ where: key, data: toFactStateData(rebuilt) })
  return rebuilt
}

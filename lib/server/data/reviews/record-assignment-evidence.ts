import type { Prisma, Transaction } from '@/lib/server/db/client'
import { newId } from '@/lib/server/ids'
import { EVIDENCE_SELECT, toEvidence, type FactEvidence } from './fact-state-row'
import { refreshFactStates } from './refresh-fact-states'

/** One graded answer and the facts that its item tests. */
export type AssignmentResult = { itemVersionId: string; factIds: string[]; isCorrect: boolean; position: number }

/**
 * Lets graded answers feed memory: one evidence row for each answer and fact, in the caller's transaction (grading, or a
 * regrade). Idempotent by client key `attempt:<attemptId>:<position>:<factId>`, so a repeated grading adds nothing. When a
 * regrade turned the verdict round, the earlier row is taken back by an undo row and the new verdict is recorded at the
 * answer's own time; nothing is ever changed or deleted. The caller has authorised.
 *
 * @param at when the attempt was closed, by the server's clock.
 */
export async function recordAssignmentEvidence(
  tx: Transaction,
  { studentId, attemptId, at, results }: { studentId: string; attemptId: string; at: Date; results: readonly AssignmentResult[] },
): Promise<void> {
  const rows = await tx.evidence.findMany({ where: { attemptId }, select: EVIDENCE_SELECT })
  const known = new Map(rows.map((row) => [row.clientKey, toEvidence(row)]))

  const added: FactEvidence[] = []
  const data: Prisma.EvidenceCreateManyInput[] = []
  const append = (row: FactEvidence, itemVersionId: string) => {
    added.push(row)
    data.push({ ...row, at: new Date(row.at), studentId, attemptId, itemVersionId })
  }

  for (const { itemVersionId, factIds, isCorrect, position } of results) {
    for (const factId of new Set(factIds)) {
      const key = `attempt:${attemptId}:${position}:${factId}`
      const { last, next } = findChainEnd(known, key)
      if (last?.isCorrect === isCorrect) continue
      const base = { factId, source: 'ASSIGNMENT', rating: null } as const
      const time = last?.at ?? at.getTime()
      if (last) append({ ...base, id: newId(), isCorrect: null, at: time, clientKey: `${next}:undo`, undoesId: last.id }, itemVersionId)
      append({ ...base, id: newId(), isCorrect, at: time, clientKey: next, undoesId: null }, itemVersionId)
    }
  }
  if (data.length === 0) return
  await tx.evidence.createMany({ data })
  await refreshFactStates(tx, { studentId, added })
}

/** The row of `key` that stands, if any, and the key that the next one gets: `key`, `key:2`, `key:3`, … */
function findChainEnd(known: ReadonlyMap<string, FactEvidence>, key: string): { last: FactEvidence | null; next: string } {
  let last: FactEvidence | null = null
  let next = key
  for (let number = 2; known.has(next); number += 1) {
    last = known.get(next) ?? null
    next = `${key}:${number}`
  }
  return { last, next }
}

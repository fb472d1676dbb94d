import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import { authorise } from '@/lib/server/auth/authorise'
import { nowDate } from '@/lib/server/clock'
import { getDatabase, type Transaction } from '@/lib/server/db/client'
import { notFound } from '@/lib/server/errors'
import { newId } from '@/lib/server/ids'
import type { CardSchedule } from './card-schedule'
import { storedKey } from './client-key'
import type { FactEvidence } from './fact-state-row'
import { loadSchedules } from './record-reviews'
import { refreshFactStates } from './refresh-fact-states'
import { retryOnConflict } from './retry-on-conflict'

/**
 * Takes back one of the student's own card ratings, named by the client key it was sent with: an undo row is added, the
 * rating stays on record, and the fact is as if it had never been rated. Sent twice, it is undone once. A graded answer
 * can't be undone.
 */
export async function undoReview(actor: Actor, { undoes }: { undoes: string }): Promise<CardSchedule> {
  authorise(actor, 'practice.study', { schoolId: actor.schoolId, isEnrolled: true })
  const factId = await retryOnConflict(() => getDatabase().$transaction((tx) => appendUndo(tx, { studentId: actor.userId, undoes })))
  const [schedule] = await loadSchedules(actor.userId, [factId])
  if (!schedule) throw notFound()
  return schedule
}

async function appendUndo(tx: Transaction, { studentId, undoes }: { studentId: string; undoes: string }): Promise<string> {
  const target = await tx.evidence.findFirst({
    where: { studentId, clientKey: storedKey(studentId, undoes), source: { not: 'ASSIGNMENT' }, undoesId: null },
    select: { id: true, factId: true, source: true, clientKey: true, itemVersionId: true },
  })
  if (!target) throw notFound()
  const { id: undoesId, factId, source, clientKey, itemVersionId } = target
  const undone = await tx.evidence.findUnique({ where: { undoesId }, select: { id: true } })
  if (undone) return factId
  const at = nowDate()
  const row: FactEvidence = { id: newId(), factId, source, rating: null, isCorrect: null, at: at.getTime(), clientKey: `${clientKey}:undo`, undoesId }
  await tx.evidence.create({ data: { ...row, at, studentId, itemVersionId }, select: { id: true } })
  await refreshFactStates(tx, { studentId, added: [row] })
  return factId
}

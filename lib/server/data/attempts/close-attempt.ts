import 'server-only'
import { getCloser, type AttemptEvent } from '@/lib/domain/attempts/attempt-state'
import type { Actor } from '@/lib/domain/access/actor'
import { recordAudit } from '@/lib/server/data/audit/record-audit'
import type { Prisma, Transaction } from '@/lib/server/db/client'

/** The transaction may have to wait for others at the gate: a class submits in the same minute. */
export const PATIENT = { maxWait: 30_000, timeout: 30_000 }

/**
 * Closes an open attempt by one conditional update and leaves one audit row. False when it was not open any more: then
 * somebody else has closed it, and nothing was written. The caller grades in the same transaction.
 */
export async function closeAttempt(
  tx: Transaction,
  {
    attemptId,
    event,
    closedAt,
    actor,
    where = {},
  }: {
    attemptId: string
    event: AttemptEvent
    closedAt: Date
    /** Null when the server closes what is overdue. */
    actor: Pick<Actor, 'userId' | 'schoolId'> | null
    /** What must hold besides. */
    where?: Prisma.AttemptWhereInput
  },
): Promise<boolean> {
  const closedBy = getCloser(event)
  if (!closedBy) throw new Error(`'${event}' closes nothing`)
  const { count } = await tx.attempt.updateMany({
    where: { ...where, id: attemptId, state: 'OPEN' },
    data: { state: 'CLOSED', openKey: null, closedAt, closedBy },
  })
  if (count === 0) return false
  await recordAudit(tx, actor, { action: 'attempt.closed', subjectType: 'Attempt', subjectId: attemptId, data: { closedBy } })
  return true
}

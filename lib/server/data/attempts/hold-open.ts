import 'server-only'
import type { Transaction } from '@/lib/server/db/client'

/**
 * Keeps an open attempt as it is until this transaction is over: on PostgreSQL this update holds its row (on SQLite the
 * whole transaction stands alone anyway). Otherwise an answer could be acknowledged after the grading had read the rest,
 * or a hand-in judged by a deadline that is being moved. False when it is not open any more.
 */
export async function holdOpen(tx: Transaction, attemptId: string): Promise<boolean> {
  const { count } = await tx.attempt.updateMany({ where: { id: attemptId, state: 'OPEN' }, data: { state: 'OPEN' } })
  return count > 0
}
